package mizan.platform.web;

import java.util.List;
import java.util.stream.IntStream;

/// Draws charts: widths in percent and heights in pixels, so that letters keep their size on a
/// phone; from right to left, the whole picture is mirrored. Colours belong to the stylesheet.
public final class Charts {
  private static final int ROW = 48;
  private static final int PLOT = 120;
  private static final double TREND_MARGIN = 3;

  private final Svg svg;

  Charts(boolean rightToLeft) {
    this.svg = new Svg(rightToLeft);
  }

  /// One horizontal bar below each name.
  ///
  /// @param full the value that fills the width
  public Chart bars(Legend legend, List<Datum> data, double full) {
    var marks = new StringBuilder();
    for (int i = 0; i < data.size(); i++) {
      var datum = data.get(i);
      int top = i * ROW;
      marks
          .append(svg.text("name", 0, top + 18, datum.label()))
          .append(svg.text("value", 100, top + 18, datum.shown()))
          .append(svg.box("track", 0, 100, top + 28, 10))
          .append(svg.box("mark", 0, share(datum, full), top + 28, 10));
    }
    return new Chart(legend, data.size() * ROW, data, marks.toString());
  }

  /// One column for each class of a distribution, in the order given.
  public Chart histogram(Legend legend, List<Datum> classes) {
    var highest = classes.stream().mapToDouble(Datum::value).max().orElse(0);
    var width = 100.0 / Math.max(1, classes.size());
    var marks = new StringBuilder(svg.line("axis", PLOT + 20));
    for (int i = 0; i < classes.size(); i++) {
      var column = classes.get(i);
      var height = share(column, highest) / 100 * PLOT;
      var middle = (i + 0.5) * width;
      marks
          .append(
              svg.box("mark", i * width + width * 0.08, width * 0.84, PLOT + 20 - height, height))
          .append(svg.text("value", middle, PLOT + 12 - height, column.shown()))
          .append(svg.text("name tick", middle, PLOT + 38, column.label()));
    }
    return new Chart(legend, PLOT + 46, classes, marks.toString());
  }

  /// A line through values in the order of time; the first and last are named.
  public Chart trend(Legend legend, List<Datum> times, double full) {
    var step = (100 - 2 * TREND_MARGIN) / Math.max(1, times.size() - 1);
    var across = IntStream.range(0, times.size()).mapToObj(i -> TREND_MARGIN + i * step).toList();
    var heights = times.stream().map(datum -> 20 + PLOT * (1 - share(datum, full) / 100)).toList();
    var marks = new StringBuilder(svg.line("axis", PLOT + 20));
    marks.append(svg.path("trend", across, heights, PLOT + 46));
    for (int i = 0; i < times.size(); i++) {
      marks.append(svg.dot("dot", across.get(i), heights.get(i)));
    }
    IntStream.of(0, times.size() - 1)
        .distinct()
        .filter(i -> i >= 0 && i < times.size())
        .forEach(end -> {
          var datum = times.get(end);
          var edge = end == 0 ? 0 : 100;
          marks
              .append(svg.text("name", edge, PLOT + 40, datum.label()))
              .append(svg.text("value", edge, Math.max(14, heights.get(end) - 10), datum.shown()));
        });
    return new Chart(legend, PLOT + 46, times, marks.toString());
  }

  private static double share(Datum datum, double full) {
    return full <= 0 ? 0 : Math.clamp(datum.value() / full * 100, 0, 100);
  }
}
