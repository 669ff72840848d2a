package mizan.platform.inventory;

import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;

/// How the cells of a workbook of records look.
///
/// @param needed the heading of a column without which no record is described
/// @param fixed what is shown and cannot be changed
/// @param text what is typed stays as it is typed, so that no zero before a number is lost
record WorkbookLooks(
    CellStyle head,
    CellStyle needed,
    CellStyle fixed,
    CellStyle text,
    CellStyle day,
    CellStyle wrong,
    CellStyle help) {

  static WorkbookLooks of(Workbook workbook) {
    var format = workbook.createDataFormat();
    var text = plain(workbook, format.getFormat("@"));
    var wrong = filled(workbook, IndexedColors.ROSE, false);
    wrong.setDataFormat(format.getFormat("@"));
    var help = plain(workbook, format.getFormat("@"));
    help.setWrapText(true);
    return new WorkbookLooks(
        filled(workbook, IndexedColors.PALE_BLUE, true),
        filled(workbook, IndexedColors.LIGHT_ORANGE, true),
        filled(workbook, IndexedColors.GREY_25_PERCENT, false),
        text,
        plain(workbook, format.getFormat("yyyy-mm-dd")),
        wrong,
        help);
  }

  private static CellStyle plain(Workbook workbook, short format) {
    var style = workbook.createCellStyle();
    style.setDataFormat(format);
    style.setVerticalAlignment(VerticalAlignment.TOP);
    return style;
  }

  private static CellStyle filled(Workbook workbook, IndexedColors colour, boolean bold) {
    var style = workbook.createCellStyle();
    style.setFillForegroundColor(colour.getIndex());
    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    style.setVerticalAlignment(VerticalAlignment.TOP);
    style.setWrapText(bold);
    var font = workbook.createFont();
    font.setBold(bold);
    style.setFont(font);
    return style;
  }
}
