package mizan.platform.inventory;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import mizan.engine.reporting.Csv;
import mizan.platform.inventory.pages.AssetWords;
import mizan.platform.web.Dictionaries;
import mizan.platform.web.Language;
import mizan.platform.web.Words;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/// The workbook in which a body's records are given out, to be filled in and taken in again: the
/// records, what each column means, and the lists to choose from.
///
/// @param systems of the body
record WorkbookFile(Dictionaries dictionaries, Language language, List<InformationSystem> systems) {
  private static final int IN_MEMORY = 200;
  private static final int LAST_ROW = AssetSheet.MOST_ROWS;
  private static final int HIDDEN = 3;
  private static final int STATE = HIDDEN;
  private static final int FIRST_KEY = STATE + 1;
  private static final int CHARACTER = 256; // a width is counted in these parts of a character

  /// Days before it are counted otherwise by some spreadsheets.
  private static final LocalDate FIRST_DAY = LocalDate.of(1901, 1, 1);

  /// A row.
  ///
  /// @param cells by column: those of [AssetVocabulary] and the keys of answers
  /// @param remarks by column, what is to be said of a cell
  record Line(Map<String, String> cells, Map<String, String> remarks) {
    String get(String column) {
      return cells.getOrDefault(column, "");
    }
  }

  /// A record as a row.
  Line line(Asset asset) {
    var cells = new HashMap<String, String>();
    cells.put(AssetVocabulary.ID, asset.id());
    cells.put(AssetVocabulary.VERSION, Integer.toString(asset.version()));
    cells.put(AssetVocabulary.STATE, words().text("inventory.state." + asset.state().code()));
    asset
        .content()
        .answers()
        .forEach((key, answer) ->
            cells.put(key, Cells.shown(AssetField.of(key), answer, systems, words())));
    return new Line(cells, Map.of());
  }

  private Words words() {
    return dictionaries.in(language);
  }

  byte[] write(List<Line> lines) {
    try (var workbook = new SXSSFWorkbook(IN_MEMORY);
        var out = new ByteArrayOutputStream()) {
      var looks = WorkbookLooks.of(workbook);
      var records = sheet(workbook, words().text("inventory.records"));
      var help = sheet(workbook, words().text("inventory.workbook.help"));
      var lists = sheet(workbook, words().text("inventory.workbook.lists"));
      columns(records, looks);
      var row = 1;
      for (var line : lines) {
        write(records, row++, line, looks);
      }
      choices(workbook, lists, records, looks);
      help(help, looks);
      workbook.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Sheet sheet(SXSSFWorkbook workbook, String name) {
    var sheet = workbook.createSheet(name);
    sheet.setRightToLeft(language.runsRightToLeft());
    return sheet;
  }

  private void columns(Sheet sheet, WorkbookLooks looks) {
    var head = sheet.createRow(0);
    var hidden =
        List.of(AssetVocabulary.ID, AssetVocabulary.VERSION, AssetVocabulary.layout(language));
    for (int i = 0; i < HIDDEN; i++) {
      text(head.createCell(i), hidden.get(i)).setCellStyle(looks.head());
      sheet.setColumnHidden(i, true);
    }
    text(head.createCell(STATE), words().text("inventory.state")).setCellStyle(looks.fixed());
    sheet.setColumnWidth(STATE, 18 * CHARACTER);
    sheet.setDefaultColumnStyle(STATE, looks.fixed());
    var column = FIRST_KEY;
    for (var key : AssetField.allKeys()) {
      var field = AssetField.of(key);
      text(head.createCell(column), AssetWords.label(field, key, words()))
          .setCellStyle(field.isNeeded() ? looks.needed() : looks.head());
      sheet.setDefaultColumnStyle(column, style(field, looks));
      sheet.setColumnWidth(column, (field.isTrilingual() ? 40 : 24) * CHARACTER);
      column++;
    }
    sheet.createFreezePane(FIRST_KEY, 1);
    // Whoever types into the state is told that it cannot be changed here.
    var validations = sheet.getDataValidationHelper();
    var never =
        validations.createValidation(
            validations.createCustomConstraint("FALSE"),
            new CellRangeAddressList(1, LAST_ROW, STATE, STATE));
    never.createErrorBox(words().text("inventory.state"), words().text("inventory.workbook.fixed"));
    never.setShowErrorBox(true);
    sheet.addValidationData(never);
  }

  private static CellStyle style(AssetField field, WorkbookLooks looks) {
    return field.form() == AssetField.Form.DAY ? looks.day() : looks.text();
  }

  private static Cell text(Cell cell, String text) {
    // What begins with _x is read as the character of that number.
    cell.setCellValue(Csv.guarded(text).replaceAll("_(?=x[0-9A-Fa-f]{4}_)", "_x005F_"));
    return cell;
  }

  private void write(Sheet sheet, int number, Line line, WorkbookLooks looks) {
    var row = sheet.createRow(number);
    text(row.createCell(0), line.get(AssetVocabulary.ID));
    text(row.createCell(1), line.get(AssetVocabulary.VERSION));
    text(row.createCell(STATE), line.get(AssetVocabulary.STATE)).setCellStyle(looks.fixed());
    var column = FIRST_KEY;
    for (var key : AssetField.allKeys()) {
      var field = AssetField.of(key);
      var remark = line.remarks().getOrDefault(key, "");
      var shown = line.get(key);
      if (!shown.isEmpty() || !remark.isEmpty()) {
        var cell = row.createCell(column);
        if (!(field.form() == AssetField.Form.DAY && day(cell, shown))) {
          text(cell, shown);
        }
        cell.setCellStyle(remark.isEmpty() ? style(field, looks) : looks.wrong());
        if (!remark.isEmpty()) {
          remark(sheet, cell, remark);
        }
      }
      column++;
    }
  }

  private static boolean day(Cell cell, String text) {
    try {
      var day = LocalDate.parse(text);
      if (day.isBefore(FIRST_DAY) || day.getYear() > 9_999) {
        return false;
      }
      cell.setCellValue(day);
      return true;
    } catch (DateTimeParseException _) {
      return false;
    }
  }

  private static void remark(Sheet sheet, Cell cell, String text) {
    var making = sheet.getWorkbook().getCreationHelper();
    var place = making.createClientAnchor();
    place.setCol1(cell.getColumnIndex());
    place.setCol2(cell.getColumnIndex() + 2);
    place.setRow1(cell.getRowIndex());
    place.setRow2(cell.getRowIndex() + 4);
    var comment = sheet.createDrawingPatriarch().createCellComment(place);
    comment.setString(making.createRichTextString(text));
    cell.setCellComment(comment);
  }

  /// A column of the lists for each field that is answered from one.
  private void choices(SXSSFWorkbook workbook, Sheet lists, Sheet records, WorkbookLooks looks) {
    var fields = Stream.of(AssetField.values()).filter(field -> !choices(field).isEmpty()).toList();
    var most = fields.stream().mapToInt(field -> choices(field).size()).max().orElse(0);
    for (int i = 0; i <= most; i++) {
      var row = lists.createRow(i);
      for (int column = 0; column < fields.size(); column++) {
        var field = fields.get(column);
        var choices = choices(field);
        if (i == 0) {
          text(row.createCell(column), AssetWords.name(field, words())).setCellStyle(looks.head());
        } else if (i <= choices.size()) {
          text(row.createCell(column), choices.get(i - 1)).setCellStyle(looks.text());
        }
      }
    }
    for (int column = 0; column < fields.size(); column++) {
      lists.setColumnWidth(column, 40 * CHARACTER);
      var field = fields.get(column);
      var letter = (char) ('A' + column);
      var name = workbook.createName();
      name.setNameName("list_" + field.code().replace('-', '_'));
      name.setRefersToFormula(
          "'%s'!$%c$2:$%c$%d"
              .formatted(lists.getSheetName(), letter, letter, choices(field).size() + 1));
      var at = FIRST_KEY + AssetField.allKeys().indexOf(field.code());
      var validations = records.getDataValidationHelper();
      var choice =
          validations.createValidation(
              validations.createFormulaListConstraint(name.getNameName()),
              new CellRangeAddressList(1, LAST_ROW, at, at));
      // Of several answers only the first can be chosen there; the others are typed.
      choice.setShowErrorBox(field.form() != AssetField.Form.CHOICES);
      choice.createErrorBox(
          AssetWords.name(field, words()), words().text("inventory.workbook.choose"));
      records.addValidationData(choice);
    }
  }

  private List<String> choices(AssetField field) {
    return field.form() == AssetField.Form.SYSTEM
        ? systems.stream().map(system -> Cells.shown(system, words())).toList()
        : field.choices().stream().map(code -> AssetWords.choice(field, code, words())).toList();
  }

  private void help(Sheet sheet, WorkbookLooks looks) {
    var heads =
        Stream.of("column", "meaning", "needed", "example")
            .map(head -> words().text("inventory.workbook." + head))
            .toList();
    row(sheet, 0, heads, looks.head());
    var number = 1;
    for (var key : AssetField.allKeys()) {
      var field = AssetField.of(key);
      var cells = new ArrayList<String>();
      cells.add(AssetWords.label(field, key, words()));
      cells.add(words().text("inventory.help." + field.code()));
      cells.add(field.isNeeded() ? words().text("inventory.needed") : "");
      cells.add(example(field, key));
      row(sheet, number++, cells, looks.help());
    }
    for (var rule : List.of("blank", "absent", "choices", "new")) {
      row(
          sheet,
          ++number,
          List.of("", words().text("inventory.workbook.rule." + rule)),
          looks.help());
    }
    sheet.setColumnWidth(0, 36 * CHARACTER);
    sheet.setColumnWidth(1, 80 * CHARACTER);
    sheet.setColumnWidth(2, 30 * CHARACTER);
    sheet.setColumnWidth(3, 40 * CHARACTER);
    sheet.createFreezePane(0, 1);
  }

  private static void row(Sheet sheet, int number, List<String> texts, CellStyle style) {
    var row = sheet.createRow(number);
    for (int i = 0; i < texts.size(); i++) {
      text(row.createCell(i), texts.get(i)).setCellStyle(style);
    }
  }

  /// The cell of a record that was made up; "" where the field speaks for itself.
  private String example(AssetField field, String key) {
    if (!field.choices().isEmpty()) {
      var several = field.form() == AssetField.Form.CHOICES;
      return String.join(Cells.BETWEEN, choices(field).subList(0, several ? 2 : 1));
    }
    var words =
        field.isTrilingual()
            ? dictionaries.in(Language.find(key.substring(key.length() - 2)).orElse(language))
            : words();
    return words.textOr("inventory.example." + field.code(), "");
  }
}
