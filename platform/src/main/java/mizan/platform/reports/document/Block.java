package mizan.platform.reports.document;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import mizan.platform.web.Datum;
import mizan.platform.web.Legend;
import org.jspecify.annotations.Nullable;

/// A part of a document. Texts are in the document's language; addresses begin with a slash and are
/// those of this site.
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "part")
public sealed interface Block {

  /// The beginning of a section.
  ///
  /// @param level 1 for a chapter, 2 for a section of it
  /// @param id that it can be led to by, letters and dashes
  /// @param onNewPage whether it begins a page where there are pages
  record Heading(int level, String id, String text, boolean onNewPage) implements Block {}

  /// Running text.
  record Paragraph(Tone tone, String text) implements Block {
    /// How much weight a text has.
    public enum Tone {
      LEAD,
      PLAIN,
      NOTE
    }
  }

  /// A list of short texts.
  record Items(List<Cell> lines) implements Block {
    public Items {
      lines = List.copyOf(lines);
    }
  }

  /// A table, with the page or file that its figures are from.
  ///
  /// @param source null where it is its own source
  record Table(
      String id, String caption, List<Column> columns, List<Row> rows, @Nullable Source source)
      implements Block {
    public Table {
      columns = List.copyOf(columns);
      rows = List.copyOf(rows);
    }

    /// The place of the cell that names its row: the first that is no number.
    public int naming() {
      return columns.indexOf(
          columns.stream().filter(column -> !column.number()).findFirst().orElseThrow());
    }
  }

  /// The head of a column.
  record Column(String name, boolean number) {
    public static Column text(String name) {
      return new Column(name, false);
    }

    public static Column number(String name) {
      return new Column(name, true);
    }
  }

  /// A line of a table.
  record Row(List<Cell> cells) {
    public Row {
      cells = List.copyOf(cells);
    }

    public static Row of(Cell... cells) {
      return new Row(List.of(cells));
    }
  }

  /// What stands in a field of a table, or on a line of a list.
  ///
  /// @param note said in smaller letters below; often ""
  /// @param href where the text leads; "" for nowhere
  /// @param share in [0,1] that is drawn as a bar beside the text; null for no bar
  record Cell(String text, String note, String href, @Nullable Double share) {
    public static Cell of(String text) {
      return new Cell(text, "", "", null);
    }

    public static Cell to(String href, String text) {
      return new Cell(text, "", href, null);
    }

    public Cell noted(String said) {
      return new Cell(text, said, href, share);
    }

    public Cell drawn(@Nullable Double bar) {
      return new Cell(text, note, href, bar);
    }
  }

  /// Where figures are from.
  record Source(String text, String href) {}

  /// A picture of numbers, which stand beside it as a table.
  ///
  /// @param full the value that fills the picture
  /// @param names what the labels are, as the head of a column
  /// @param values what the numbers are, likewise
  record Figure(
      Shape shape, Legend legend, List<Datum> data, double full, String names, String values)
      implements Block {
    public Figure {
      data = List.copyOf(data);
    }

    /// How numbers are drawn.
    public enum Shape {
      BARS,
      COLUMNS,
      LINE
    }
  }
}
