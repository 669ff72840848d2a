package mizan.platform.web;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import gg.jte.html.escape.Escape;
import java.util.List;

/// A picture of some numbers as SVG, to stand beside the table of the same numbers.
///
/// @param marks what is drawn, as finished SVG
public record Chart(Legend legend, int height, List<Datum> data, String marks) implements Content {
  public Chart {
    data = List.copyOf(data);
  }

  @Override
  public void writeTo(TemplateOutput output) {
    output.writeContent(
        """
        <svg xmlns="http://www.w3.org/2000/svg" class="chart" role="img" width="100%%" height="%d" \
        direction="ltr" aria-labelledby="%2$s-title %2$s-description">\
        """
            .formatted(height, attribute(legend.id())));
    output.writeContent("<title id=\"" + attribute(legend.id()) + "-title\">");
    Escape.htmlContent(legend.title(), output);
    output.writeContent("</title><desc id=\"" + attribute(legend.id()) + "-description\">");
    Escape.htmlContent(legend.description(), output);
    output.writeContent("</desc>" + marks + "</svg>");
  }

  private static String attribute(String id) {
    return id.replaceAll("[^\\w-]", "-");
  }
}
