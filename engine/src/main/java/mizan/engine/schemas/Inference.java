package mizan.engine.schemas;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import mizan.engine.content.ColumnProfile;
import mizan.engine.content.FileProfile;
import mizan.engine.content.Profiler;
import mizan.engine.content.Shape;
import mizan.engine.content.TableProfile;
import mizan.engine.tables.CellKind;
import mizan.engine.tables.Defect;
import mizan.engine.tables.Row;
import mizan.engine.tables.TableSink;
import mizan.engine.tables.TableStart;
import mizan.engine.vocabularies.WordList;

/// Infers of the largest table what every value keeps, so that the file keeps its own schema.
///
/// The profile says which types to try; every value must be of the one that is taken.
public final class Inference implements TableSink {
  private static final int MOST_WORDS = 20;

  private final int table;
  private final List<Column> columns;
  private int tables;
  private boolean open;

  /// What is still possible for a column.
  private static final class Column {
    private final ColumnProfile profile;
    private final List<Guess> left;
    private final Set<String> words = new LinkedHashSet<>();
    private boolean filled = true;
    private boolean wordy;

    Column(ColumnProfile profile) {
      this.profile = profile;
      left =
          new ArrayList<>(
              Guess.ALL.stream()
                  .filter(guess -> guess.family() == profile.type())
                  .filter(guess -> !isDayFirst(guess) || profile.count(Shape.DATE_DMY) > 0)
                  .toList());
    }

    private static boolean isDayFirst(Guess guess) {
      return guess.said().format().startsWith("%d");
    }

    void add(String text, CellKind kind) {
      var value = text.strip();
      if (value.isEmpty()) {
        filled = false;
      } else if (WordList.NULL_TOKENS.has(value)) {
        filled = false;
        wordy |= !words.contains(text) && words.size() == MOST_WORDS;
        if (!wordy) {
          words.add(text);
        }
      } else {
        var typed = kind != CellKind.TEXT;
        left.removeIf(guess -> !(typed ? guess.reader().plain() : guess.reader()).accepts(value));
      }
    }

    InferredColumn inferred(long rows) {
      var none = left.isEmpty() || wordy || profile.values() == 0;
      var said = (none ? Guess.TEXT : left.getFirst()).said();
      var distinct = profile.distinct();
      return new InferredColumn(
          said.type(),
          said.format(),
          said.decimalChar(),
          said.words(),
          said.base(),
          said.picture(),
          wordy ? List.of() : List.copyOf(words),
          rows > 0 && filled,
          !wordy
              && distinct.exact()
              && profile.values() > 1
              && distinct.count() == profile.values());
    }
  }

  private Inference(int table, TableProfile profile) {
    this.table = table;
    columns = profile.columns().stream().map(Column::new).toList();
  }

  /// The columns of the largest table; empty when there is none.
  ///
  /// @throws IOException when the file cannot be read from the disk
  public static List<InferredColumn> of(Path file, FileProfile profile) throws IOException {
    var main = profile.mainTable();
    if (main == null) {
      return List.of();
    }
    var inference = new Inference(profile.tables().indexOf(main), main);
    Profiler.read(file, inference);
    return inference.columns.stream().map(column -> column.inferred(main.rows())).toList();
  }

  /// The columns as far as their profile alone proves it: a type only where no value and no word in
  /// the place of one could contradict.
  public static List<InferredColumn> of(TableProfile table) {
    return table.columns().stream().map(column -> proven(column, table.rows())).toList();
  }

  private static InferredColumn proven(ColumnProfile profile, long rows) {
    var column = new Column(profile);
    var traits = profile.traits();
    var plain =
        traits.arabicDigits() == 0 && traits.padded() == 0 && profile.count(Shape.NULL_TOKEN) == 0;
    column.left.removeIf(guess -> !plain || !isProven(guess, profile));
    column.filled = profile.missing() == 0;
    column.wordy = profile.count(Shape.NULL_TOKEN) > 0;
    return column.inferred(rows);
  }

  private static boolean isProven(Guess guess, ColumnProfile profile) {
    var values = profile.values();
    return switch (guess.said().base()) {
      case "integer" -> profile.count(Shape.INTEGER) == values;
      case "decimal" -> {
        var comma = !guess.said().decimalChar().isEmpty();
        var shape = comma ? Shape.DECIMAL_COMMA : Shape.DECIMAL_POINT;
        yield profile.count(Shape.INTEGER) + profile.count(shape) == values;
      }
      case "date" -> guess.said().format().isEmpty() && profile.count(Shape.DATE_ISO) == values;
      case "gYearMonth" -> profile.count(Shape.MONTH) == values;
      default -> false;
    };
  }

  @Override
  public void begin(TableStart start) {
    open = tables++ == table;
  }

  @Override
  public void row(Row row) {
    if (!open || SchemaCheck.isBlank(row)) {
      return;
    }
    for (var i = 0; i < columns.size(); i++) {
      var inside = i < row.size();
      columns.get(i).add(inside ? row.text(i) : "", inside ? row.kind(i) : CellKind.BLANK);
    }
  }

  @Override
  public void defect(Defect defect) {}

  @Override
  public void end() {
    open = false;
  }
}
