package mizan.engine.privacy;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import mizan.engine.content.CellWatch;
import mizan.engine.content.FileProfile;
import mizan.engine.content.Glance;
import mizan.engine.content.Shape;
import mizan.engine.privacy.Detector.Certainty;
import mizan.engine.tables.TableStart;
import mizan.engine.vocabularies.PersonalCues;

/// Looks for personal data while a file is profiled. START HERE.
///
/// Every value is shown to the detectors, which only count; when the table has ended, each column
/// is judged by its counts, its name, and the columns beside it.
public final class PersonalData implements CellWatch {
  private static final List<Detector> DETECTORS =
      List.of(
          new NationalId(),
          new Phone(),
          new Mailbox(),
          new BankAccount(),
          new Card(),
          new Passport(),
          new SocialSecurity(),
          new TaxNumber(),
          new Plate(),
          new PersonName(),
          new BirthDate(),
          new HomePlace());
  private static final Shape[] SHAPES = Shape.values();
  private static final int REMEMBERED = 1000;
  private static final int SHOWN = 3;

  private final List<PersonalFinding> findings = new ArrayList<>();
  private final List<Column> columns = new ArrayList<>();
  private TableStart table = new TableStart("", List.of(), 0, 1);

  /// What was found in every table that has ended.
  public List<PersonalFinding> findings() {
    return List.copyOf(findings);
  }

  /// A profile that shows no value of the columns in which something was found.
  public static FileProfile covered(FileProfile file, List<PersonalFinding> findings) {
    var hidden =
        findings.stream().map(found -> found.table() + '\0' + found.column()).collect(toSet());
    return file.with(
        file.tables().stream()
            .map(table ->
                table.with(
                    table.columns().stream()
                        .map(column ->
                            hidden.contains(table.name() + '\0' + column.number())
                                ? column.covered()
                                : column)
                        .toList()))
            .toList());
  }

  @Override
  public void begin(TableStart table) {
    this.table = table;
    columns.clear();
    table.columns().forEach(name -> columns.add(new Column(name)));
  }

  @Override
  public int cell(int column, String text, Shape shape, long row) {
    return column(column).add(text, shape, row);
  }

  @Override
  public boolean heeds(int column, Shape shape, Glance glance) {
    return column(column).heeds(shape, glance);
  }

  @Override
  public boolean isSettled(int column, int meaning) {
    return meaning == 0 || column(column).isSettled(meaning);
  }

  @Override
  public void again(int column, int meaning, long times) {
    column(column).again(meaning, times);
  }

  private Column column(int number) {
    while (columns.size() <= number) {
      columns.add(new Column(""));
    }
    return columns.get(number);
  }

  @Override
  public void end() {
    var announced = new ArrayList<Set<PersonalKind>>();
    for (var column : columns) {
      announced.add(column.announced());
    }
    for (var i = 0; i < columns.size(); i++) {
      var beside = EnumSet.noneOf(PersonalKind.class);
      for (var j = 0; j < announced.size(); j++) {
        if (j != i) {
          beside.addAll(announced.get(j));
        }
      }
      judge(i, beside);
    }
  }

  /// The surest kind of a column is reported; of equals, the first.
  private void judge(int index, Set<PersonalKind> beside) {
    var column = columns.get(index);
    var best = Certainty.NO;
    Count counted = null;
    for (var count : column.counts) {
      var certainty = count.detector.judge(column.evidence(count, beside));
      if (certainty.compareTo(best) > 0) {
        best = certainty;
        counted = count;
      }
    }
    if (counted != null) {
      findings.add(
          new PersonalFinding(
              table.name(),
              index + 1,
              column.name,
              counted.detector.kind(),
              counted.fits,
              best == Certainty.LIKELY,
              counted.rows,
              counted.samples));
    }
  }

  /// A column while its values pass.
  @SuppressWarnings("EnumOrdinal") // detectors stand in an array, by shape; none leaves this class
  private static final class Column {
    private final String name;
    private final Set<String> cues;
    private final boolean organisation;
    private final Count[] counts;

    /// The detectors that a value of each shape may concern, a bit for each.
    private final int[] takers = new int[SHAPES.length];

    /// Those of them that a value with letters may concern.
    private final int[] lettered = new int[SHAPES.length];

    /// How many figures a value of each shape may have that has no letters.
    private final long[] figures = new long[SHAPES.length];

    private long values;

    Column(String name) {
      this.name = name;
      cues = PersonalCues.of(name);
      organisation = PersonalCues.nameOrganisation(name);
      counts =
          DETECTORS.stream()
              .filter(detector -> detector.concerns(cues))
              .map(Count::new)
              .toArray(Count[]::new);
      for (var shape : SHAPES) {
        for (var i = 0; i < counts.length; i++) {
          if (counts[i].detector.mayTake(shape)) {
            takers[shape.ordinal()] |= 1 << i;
            lettered[shape.ordinal()] |= counts[i].detector.mayHaveLetters(shape) ? 1 << i : 0;
            figures[shape.ordinal()] |= counts[i].detector.figures(shape);
          }
        }
      }
    }

    /// Which detectors found their form, a bit for each.
    int add(String text, Shape shape, long row) {
      values++;
      var found = 0;
      for (var left = takers[shape.ordinal()]; left != 0; left &= left - 1) {
        var count = counts[Integer.numberOfTrailingZeros(left)];
        if (count.detector.fits(text, shape)) {
          count.add(text, row);
          found |= left & -left;
        }
      }
      return found;
    }

    /// Whether nobody wants another sample of what was found.
    boolean isSettled(int found) {
      for (var left = found; left != 0; left &= left - 1) {
        if (counts[Integer.numberOfTrailingZeros(left)].fits < SHOWN) {
          return false;
        }
      }
      return true;
    }

    void again(int found, long times) {
      values += times;
      for (var left = found; left != 0; left &= left - 1) {
        counts[Integer.numberOfTrailingZeros(left)].fits += times;
      }
    }

    boolean heeds(Shape shape, Glance glance) {
      if (glance.isForeign() || glance.figures() >= Long.SIZE) {
        return takers[shape.ordinal()] != 0;
      }
      if (glance.letters() == 0) {
        return ((figures[shape.ordinal()] >>> glance.figures()) & 1) != 0;
      }
      for (var left = lettered[shape.ordinal()]; left != 0; left &= left - 1) {
        if (counts[Integer.numberOfTrailingZeros(left)].detector.mayFit(shape, glance)) {
          return true;
        }
      }
      return false;
    }

    Evidence evidence(Count count, Set<PersonalKind> beside) {
      return new Evidence(values, count.fits, count.distinct.size(), cues, organisation, beside);
    }

    /// What the column would tell of the others: kinds that it both announces and fits.
    Set<PersonalKind> announced() {
      var kinds = EnumSet.noneOf(PersonalKind.class);
      for (var count : counts) {
        var kind = count.detector.kind();
        if (cues.contains(kind.code()) && !organisation && count.fits * 2 >= values) {
          kinds.add(kind);
        }
      }
      return kinds;
    }
  }

  /// How often a detector found its form in a column.
  private static final class Count {
    private final Detector detector;
    private long fits;
    private final Set<Integer> distinct = new HashSet<>();
    private final List<Long> rows = new ArrayList<>();
    private final List<String> samples = new ArrayList<>();

    Count(Detector detector) {
      this.detector = detector;
    }

    void add(String text, long row) {
      if (fits++ < SHOWN) {
        rows.add(row);
        samples.add(Mask.of(text));
      }
      if (distinct.size() < REMEMBERED) {
        distinct.add(text.hashCode());
      }
    }
  }
}
