package mizan.engine.reporting;

import java.util.ArrayList;
import java.util.List;
import mizan.engine.content.ColumnProfile;
import mizan.engine.content.TableProfile;
import mizan.engine.criteria.FileVerdicts;
import mizan.engine.criteria.Verdict;
import mizan.engine.schemas.Breach;
import mizan.engine.schemas.Held;
import mizan.engine.sniffing.Claims.Agreement;
import mizan.engine.sniffing.Claims.Claim;
import org.jspecify.annotations.Nullable;

/// A file's profile and verdicts in the words of one language, for every form that shows them.
///
/// @param held what came of holding it against a schema; null when none was given
public record ProfileView(FileVerdicts file, Words words, @Nullable Held held) {
  private static final int ROWS = 5;

  public ProfileView(FileVerdicts file, Words words) {
    this(file, words, null);
  }

  /// A criterion that is not wholly met, with its findings.
  public record Mend(String name, String value, List<Line> lines) {
    public Mend {
      lines = List.copyOf(lines);
    }
  }

  /// Where something is, and what is wrong there.
  public record Line(String place, String sentence) {}

  public String size() {
    return words.text("profile.size", words.count(file.profile().bytes()));
  }

  /// What the file is, and the voices that say something else.
  public String kind() {
    var kind = new StringBuilder(file.profile().sniffed().kind().code());
    var claims = file.profile().claims();
    for (Claim claim : List.of(claims.format(), claims.extension(), claims.mediaType())) {
      if (claim.agreement() == Agreement.DIFFERENT) {
        kind.append(" ≠ ").append(claim.given());
      }
    }
    return kind.toString();
  }

  /// The charset and how sure it is; "" for files that are not text.
  public String charset() {
    var text = file.profile().text();
    if (text == null) {
      return "";
    }
    var sure =
        text.confidence() >= 1
            ? words.text("profile.sure")
            : words.text("profile.guessed", words.percent(text.confidence()));
    return text.charset() + " (" + sure + ")";
  }

  /// What is said of places and timetables; empty for files without any.
  public List<PlacesView.Part> places() {
    return PlacesView.of(file.profile(), words);
  }

  public String title(TableProfile table) {
    return table.name().isEmpty()
        ? words.text("profile.only-table")
        : words.text("profile.table", table.name());
  }

  /// Rows, columns and where their names stand.
  public String extent(TableProfile table) {
    return words.text(
            "profile.rows", words.count(table.rows()), words.count(table.columns().size()))
        + "; "
        + header(table);
  }

  private String header(TableProfile table) {
    var last = words.count(table.firstRow() - 1);
    return switch (table.headerRows()) {
      case 0 -> words.text("profile.header-none");
      case 1 -> words.text("profile.header-first", last);
      default ->
          words.text(
              "profile.header-several", words.count(table.firstRow() - table.headerRows()), last);
    };
  }

  public String name(ColumnProfile column) {
    return column.name().isEmpty() ? words.text("profile.unnamed") : column.name();
  }

  public String type(ColumnProfile column) {
    return words.text("values." + column.type().code());
  }

  /// The share of cells that have a value, in [0,1].
  public double filled(ColumnProfile column) {
    return column.cells() == 0 ? 0 : (double) column.values() / column.cells();
  }

  public String distinct(ColumnProfile column) {
    var count = words.count(column.distinct().count());
    return column.distinct().exact() ? count : words.text("profile.about", count);
  }

  /// From the least to the greatest, or the commonest value; what could be of a person is not
  /// shown.
  public String range(TableProfile table, ColumnProfile column) {
    if (file.isPersonal(table.name(), column.number())) {
      return words.text("profile.hidden");
    }
    var days = column.days();
    if (days != null) {
      return days.first() + " … " + days.last();
    }
    var numbers = column.numbers();
    if (numbers != null) {
      return number(numbers.least()) + " … " + number(numbers.greatest());
    }
    return column.top().isEmpty()
        ? ""
        : column.top().getFirst().value()
            + " ("
            + words.count(column.top().getFirst().count())
            + ")";
  }

  /// Where the quantiles of the numbers lie between the least and the greatest, in hundredths;
  /// empty where there is nothing to draw.
  public List<Double> spread(TableProfile table, ColumnProfile column) {
    var numbers = column.numbers();
    if (numbers == null
        || numbers.greatest() <= numbers.least()
        || file.isPersonal(table.name(), column.number())) {
      return List.of();
    }
    var width = numbers.greatest() - numbers.least();
    return numbers.quantiles().stream()
        .map(quantile -> 100 * (quantile - numbers.least()) / width)
        .toList();
  }

  /// Whole numbers without a point.
  private static String number(double number) {
    return number == Math.rint(number) && Math.abs(number) < 1e15
        ? Long.toString((long) number)
        : Double.toString(number);
  }

  /// The criteria that are not wholly met.
  public List<Mend> toMend() {
    var list = new ArrayList<Mend>();
    for (var of : file.verdicts()) {
      if (of.verdict() instanceof Verdict.Measured(var value, var findings)
          && !findings.isEmpty()) {
        var code = of.criterion().code();
        var lines =
            findings.stream()
                .map(finding ->
                    new Line(
                        finding.where().property(),
                        Sentences.of(code, finding.code(), finding.arguments(), words.language())))
                .toList();
        list.add(new Mend(nameOf(of), words.percent(value), lines));
      }
    }
    return list;
  }

  /// The names of the criteria that are wholly met.
  public List<String> good() {
    return file.verdicts().stream()
        .filter(of -> of.verdict() instanceof Verdict.Measured(_, var found) && found.isEmpty())
        .map(this::nameOf)
        .toList();
  }

  /// The names of the criteria that could not be measured.
  public List<String> unmeasured() {
    return file.verdicts().stream()
        .filter(of -> of.verdict() instanceof Verdict.Unknown)
        .map(this::nameOf)
        .toList();
  }

  /// What must not be published, a sentence a column.
  public List<String> personal() {
    return file.personal().stream()
        .map(found ->
            words.text(
                    "profile.personal-found",
                    found.name().isEmpty() ? words.count(found.column()) : found.name(),
                    words.text("personal." + found.kind().code()),
                    words.count(found.cells()),
                    String.join(", ", found.rows().stream().map(words::count).toList()))
                + ". "
                + words.text(
                    found.likely() ? "profile.personal-likely" : "profile.personal-possible"))
        .toList();
  }

  /// How the file stands to its schema; "" when none was given.
  public String heldAgainst() {
    if (held == null) {
      return "";
    }
    var key = held.breaches().isEmpty() ? "profile.schema-kept" : "profile.schema-broken";
    return words.text(key, held.schema(), words.count(held.rows()), words.count(held.count()));
  }

  /// What breaks the schema, a sentence each, with the first rows.
  public List<String> breaches() {
    return held == null ? List.of() : held.breaches().stream().map(this::sentence).toList();
  }

  private String sentence(Breach breach) {
    var name = breach.name().isEmpty() ? words.count(breach.column()) : breach.name();
    var said =
        words.text(
            "breach." + breach.kind().code(), name, breach.expected(), words.count(breach.count()));
    if (breach.rows().isEmpty()) {
      return said;
    }
    var rows = breach.rows().stream().limit(ROWS).map(words::count).toList();
    var more = breach.count() > rows.size() ? ", …" : "";
    return said + " " + words.text("profile.breach-rows", String.join(", ", rows) + more);
  }

  /// What the schema asks and is not checked.
  public List<String> unchecked() {
    return held == null
        ? List.of()
        : held.unchecked().stream()
            .map(one -> one.given().isEmpty() ? one.at() : one.at() + ": " + one.given())
            .toList();
  }

  private String nameOf(FileVerdicts.Of of) {
    return Card.of(of.criterion().code(), words.language()).name();
  }
}
