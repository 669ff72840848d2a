package mizan.platform.web;

import gg.jte.html.escape.Escape;
import gg.jte.output.StringOutput;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The strokes a chart is drawn with: across in percent from the reader's starting side, down in
/// pixels.
record Svg(boolean rightToLeft) {

  String box(String kind, double start, double width, double top, double height) {
    return String.format(
        Locale.ROOT,
        "<rect class=\"%s\" x=\"%.2f%%\" y=\"%.1f\" width=\"%.2f%%\" height=\"%.1f\"/>",
        kind,
        rightToLeft ? 100 - start - width : start,
        top,
        width,
        height);
  }

  String line(String kind, double top) {
    return String.format(
        Locale.ROOT,
        "<line class=\"%s\" x1=\"0\" x2=\"100%%\" y1=\"%.1f\" y2=\"%2$.1f\"/>",
        kind,
        top);
  }

  String dot(String kind, double across, double top) {
    return String.format(
        Locale.ROOT,
        "<circle class=\"%s\" cx=\"%.2f%%\" cy=\"%.1f\" r=\"4\"/>",
        kind,
        mirrored(across),
        top);
  }

  /// Text at an edge grows inwards; anywhere else it is centred. `plaintext` lets each label run in
  /// its own script's direction.
  String text(String kind, double across, double top, String text) {
    var place = mirrored(across);
    var anchor = place == 0 ? "start" : place == 100 ? "end" : "middle";
    var escaped = new StringOutput();
    Escape.htmlContent(text, escaped);
    return String.format(
            Locale.ROOT,
            "<text class=\"%s\" x=\"%.2f%%\" y=\"%.1f\" text-anchor=\"%s\" unicode-bidi=\"plaintext\">",
            kind,
            place,
            top,
            anchor)
        + escaped
        + "</text>";
  }

  /// A line through points, stretched to the picture's width without thickening.
  String path(String kind, List<Double> across, List<Double> down, int height) {
    var points =
        IntStream.range(0, across.size())
            .mapToObj(
                i -> String.format(Locale.ROOT, "%.2f,%.1f", mirrored(across.get(i)), down.get(i)))
            .collect(Collectors.joining(" "));
    return String.format(
        Locale.ROOT,
        "<svg width=\"100%%\" height=\"%d\" viewBox=\"0 0 100 %1$d\" preserveAspectRatio=\"none\">"
            + "<polyline class=\"%s\" points=\"%s\" vector-effect=\"non-scaling-stroke\"/></svg>",
        height,
        kind,
        points);
  }

  private double mirrored(double across) {
    return rightToLeft ? 100 - across : across;
  }
}
