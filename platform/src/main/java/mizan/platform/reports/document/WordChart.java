package mizan.platform.reports.document;

import java.io.IOException;
import mizan.platform.reports.document.Block.Figure;
import mizan.platform.reports.document.Block.Figure.Shape;
import mizan.platform.web.Datum;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.util.Units;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xwpf.usermodel.XWPFChart;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;

/// Draws a figure as a chart of the word processor's own, with its numbers behind it.
final class WordChart {
  private static final byte[] ACCENT = {0x0b, 0x55, 0x63};
  private static final int WIDTH = 16 * Units.EMU_PER_CENTIMETER;
  private static final int ROW = Units.EMU_PER_CENTIMETER * 9 / 10;
  private static final int LEAST = 6 * Units.EMU_PER_CENTIMETER;
  private static final int MOST = 22 * Units.EMU_PER_CENTIMETER;

  private WordChart() {}

  static void write(XWPFDocument file, XWPFParagraph place, Figure figure)
      throws IOException, InvalidFormatException {
    if (figure.data().isEmpty()) {
      return;
    }
    var height =
        figure.shape() == Shape.BARS
            ? Math.clamp((long) figure.data().size() * ROW, LEAST, MOST)
            : LEAST;
    var run = place.createRun();
    var chart = file.createChart(run, WIDTH, height);
    chart.setAutoTitleDeleted(true); // the caption says it
    draw(chart, figure);
    var told = run.getCTR().getDrawingArray(0).getInlineArray(0).getDocPr();
    told.setTitle(figure.legend().title());
    told.setDescr(figure.legend().description());
  }

  private static void draw(XWPFChart chart, Figure figure) {
    var bars = figure.shape() == Shape.BARS;
    var names = chart.createCategoryAxis(bars ? AxisPosition.LEFT : AxisPosition.BOTTOM);
    var values = chart.createValueAxis(bars ? AxisPosition.BOTTOM : AxisPosition.LEFT);
    values.setCrosses(AxisCrosses.AUTO_ZERO);
    values.setCrossBetween(AxisCrossBetween.BETWEEN);
    values.setMinimum(0);
    values.setMaximum(figure.full());
    if (bars) {
      names.setOrientation(AxisOrientation.MAX_MIN); // the first stands above
    }
    var labels = figure.data().stream().map(Datum::label).toArray(String[]::new);
    var numbers = figure.data().stream().map(Datum::value).toArray(Double[]::new);
    XDDFChartData data =
        chart.createData(
            figure.shape() == Shape.LINE ? ChartTypes.LINE : ChartTypes.BAR, names, values);
    var series =
        data.addSeries(
            XDDFDataSourcesFactory.fromArray(labels, chart.formatRange(range(labels.length, 0)), 0),
            XDDFDataSourcesFactory.fromArray(
                numbers, chart.formatRange(range(labels.length, 1)), 1));
    series.setTitle(figure.values(), chart.setSheetTitle(figure.values(), 1));
    var accent = new XDDFSolidFillProperties(XDDFColor.from(ACCENT));
    if (data instanceof XDDFBarChartData columns) {
      columns.setBarDirection(bars ? BarDirection.BAR : BarDirection.COL);
      columns.setGapWidth(60);
      series.setFillProperties(accent);
    } else {
      series.setLineProperties(new XDDFLineProperties(accent));
    }
    data.setVaryColors(false);
    chart.plot(data);
  }

  private static CellRangeAddress range(int rows, int column) {
    return new CellRangeAddress(1, rows, column, column);
  }
}
