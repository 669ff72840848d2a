package mizan.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.output.StringOutput;
import java.io.StringReader;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/// Charts that say what they show, hold any name, and turn round for Arabic.
class ChartsTest {
  private static final Legend LEGEND = new Legend("scores", "Scores", "One is <high>");
  private static final List<Datum> DATA =
      List.of(new Datum("A & <B>", 75, "75"), new Datum("C", 25, "25"), new Datum("D", 500, "500"));

  @Test
  void aChartSaysWhatItShows() throws Exception {
    var svg = drawn(new Charts(false).bars(LEGEND, DATA, 100));
    var root = svg.getDocumentElement();
    assertThat(root.getAttribute("role")).isEqualTo("img");
    assertThat(root.getAttribute("aria-labelledby")).isEqualTo("scores-title scores-description");
    assertThat(svg.getElementsByTagName("title").item(0).getTextContent()).isEqualTo("Scores");
    assertThat(svg.getElementsByTagName("desc").item(0).getTextContent())
        .isEqualTo("One is <high>");
    assertThat(svg.getElementsByTagName("text").item(0).getTextContent()).isEqualTo("A & <B>");
  }

  @Test
  void barsGrowFromTheReadersStartingSide() throws Exception {
    assertThat(attribute(new Charts(false).bars(LEGEND, DATA, 100), "rect", 1, "x"))
        .isEqualTo("0.00%");
    assertThat(attribute(new Charts(true).bars(LEGEND, DATA, 100), "rect", 1, "x"))
        .isEqualTo("25.00%");
    assertThat(attribute(new Charts(true).bars(LEGEND, DATA, 100), "text", 0, "text-anchor"))
        .isEqualTo("end");
  }

  @Test
  void aValueAboveTheFullOneStopsAtTheEdge() throws Exception {
    assertThat(attribute(new Charts(false).bars(LEGEND, DATA, 100), "rect", 5, "width"))
        .isEqualTo("100.00%");
  }

  @Test
  void timeRunsFromTheStartingSide() throws Exception {
    assertThat(attribute(new Charts(false).trend(LEGEND, DATA, 100), "circle", 0, "cx"))
        .isEqualTo("3.00%");
    assertThat(attribute(new Charts(true).trend(LEGEND, DATA, 100), "circle", 0, "cx"))
        .isEqualTo("97.00%");
  }

  @Test
  void nothingToShowIsStillAPicture() throws Exception {
    for (var mirrored : new boolean[] {false, true}) {
      var charts = new Charts(mirrored);
      assertThat(drawn(charts.bars(LEGEND, List.of(), 0))).isNotNull();
      assertThat(drawn(charts.histogram(LEGEND, List.of()))).isNotNull();
      assertThat(drawn(charts.trend(LEGEND, List.of(), 0))).isNotNull();
      assertThat(drawn(charts.trend(LEGEND, DATA.subList(0, 1), 100))).isNotNull();
      assertThat(drawn(charts.histogram(LEGEND, List.of(new Datum("", 0, "0"))))).isNotNull();
    }
  }

  private static String attribute(Chart chart, String element, int index, String name)
      throws Exception {
    return drawn(chart)
        .getElementsByTagName(element)
        .item(index)
        .getAttributes()
        .getNamedItem(name)
        .getTextContent();
  }

  /// Parsing refuses what is not well formed.
  private static Document drawn(Chart chart) throws Exception {
    var output = new StringOutput();
    chart.writeTo(output);
    var source = new InputSource(new StringReader(output.toString()));
    return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(source);
  }
}
