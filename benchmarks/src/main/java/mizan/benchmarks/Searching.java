package mizan.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import mizan.engine.content.CellWatch;
import mizan.engine.content.Claimed;
import mizan.engine.content.Glance;
import mizan.engine.content.Profiler;
import mizan.engine.content.Shape;
import mizan.engine.privacy.PersonalData;
import mizan.engine.tables.TableStart;

/// How fast personal data is looked for, beside one regular expression for each kind tried on every
/// cell, as anybody would write it first; in turns, medians.
final class Searching {
  private static final long BYTES = 10_000_000;
  private static final int ROUNDS = 7;
  private static final List<Pattern> PATTERNS =
      List.of(
          Pattern.compile("\\b[01]\\d{7}\\b"),
          Pattern.compile("(?:(?:\\+|00)216[ .-]?)?\\b[24579]\\d[ .-]?\\d{3}[ .-]?\\d{3}\\b"),
          Pattern.compile("[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\\.[A-Za-z]{2,}"),
          Pattern.compile("\\b(?:TN\\d{2}[ -]?)?(?:\\d[ -]?){19}\\d\\b"),
          Pattern.compile("\\b(?:\\d[ -]?){13,19}\\b"),
          Pattern.compile("\\b[A-Z]{1,2}[ -]?\\d{6,7}\\b"),
          Pattern.compile("\\b\\d{8}[ /-]?\\d{2}\\b"),
          Pattern.compile("\\b\\d{7}[ /]?[A-Z][ /]?[ABPDN][ /]?[PC][ /]?\\d{3}\\b"),
          Pattern.compile("\\b\\d{1,4} ?(?:TU|TUN|تونس) ?\\d{1,4}\\b"));

  private Searching() {}

  static void measure(Path folder, Sheet sheet) throws Exception {
    var file = folder.resolve("cells.csv");
    Spending.write(file, BYTES);
    var megabytes = Files.size(file) / 1e6;
    var heard = new Heard();
    profile(file, List.of(heard));
    cells(heard, megabytes, sheet);
    whole(file, megabytes, sheet);
    Files.delete(file);
  }

  /// The cells alone, whose shapes are known before.
  private static void cells(Heard heard, double megabytes, Sheet sheet) throws Exception {
    var ours = new double[ROUNDS];
    var theirs = new double[ROUNDS];
    for (var round = 0; round < ROUNDS; round++) {
      ours[round] = Timed.of(() -> search(heard)).seconds();
      theirs[round] = Timed.of(() -> match(heard.cells)).seconds();
    }
    sheet.row(
        "Personal data looked for in %,d cells whose shapes are known"
            .formatted(heard.cells.size()),
        "%,.0f MB/s (%.0f ns a cell)"
            .formatted(megabytes / median(ours), median(ours) * 1e9 / heard.cells.size()),
        "");
    sheet.row(
        "the same cells by %d plain regular expressions".formatted(PATTERNS.size()),
        "%,.1f MB/s (%,.0f ns a cell)"
            .formatted(megabytes / median(theirs), median(theirs) * 1e9 / heard.cells.size()),
        "");
    sheet.row("ratio", "%.0f ×".formatted(median(theirs) / median(ours)), "aim ≥ 60 ×");
  }

  /// What looking adds to a profile, which makes no text of cells that can mean nothing.
  private static void whole(Path file, double megabytes, Sheet sheet) throws Exception {
    var with = new double[ROUNDS];
    var without = new double[ROUNDS];
    for (var round = 0; round < ROUNDS; round++) {
      with[round] = Timed.of(() -> profile(file, List.of(new PersonalData()))).seconds();
      without[round] = Timed.of(() -> profile(file, List.of())).seconds();
    }
    sheet.row(
        "A profile of the same table with the search for personal data, and without",
        "%.0f and %.0f MB/s".formatted(megabytes / median(with), megabytes / median(without)),
        "");
  }

  private static void search(Heard heard) {
    var personal = new PersonalData();
    personal.begin(heard.table);
    for (var cell : heard.cells) {
      if (personal.heeds(cell.column, cell.shape, cell)) {
        personal.cell(cell.column, cell.text, cell.shape, cell.row);
      } else {
        personal.again(cell.column, 0, 1);
      }
    }
    personal.end();
  }

  private static void match(List<Cell> cells) {
    var found = 0;
    for (var cell : cells) {
      for (var pattern : PATTERNS) {
        found += pattern.matcher(cell.text).find() ? 1 : 0;
      }
    }
    if (found == 0) {
      throw new IllegalStateException("the table has mail addresses");
    }
  }

  private static void profile(Path file, List<CellWatch> watches) throws IOException {
    Profiler.profile(file, new Claimed("CSV", "cells.csv", ""), watches, 1);
  }

  private static double median(double[] times) {
    var sorted = times.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  /// A cell and what is known of it at once.
  private record Cell(
      int column, long row, String text, Shape shape, int figures, int letters, boolean hasAt)
      implements Glance {
    static Cell of(int column, long row, String text, Shape shape) {
      var figures = (int) text.chars().filter(Character::isDigit).count();
      var letters = (int) text.chars().filter(Character::isLetter).count();
      return new Cell(column, row, text, shape, figures, letters, text.indexOf('@') >= 0);
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public boolean isForeign() {
      return false;
    }
  }

  /// Keeps every cell of a table.
  private static final class Heard implements CellWatch {
    private final List<Cell> cells = new ArrayList<>();
    private TableStart table = new TableStart("", List.of(), 0, 1);

    @Override
    public void begin(TableStart start) {
      table = start;
    }

    @Override
    public int cell(int column, String text, Shape shape, long row) {
      cells.add(Cell.of(column, row, text, shape));
      return 0;
    }

    @Override
    public void end() {}
  }
}
