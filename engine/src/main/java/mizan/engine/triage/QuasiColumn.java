package mizan.engine.triage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mizan.engine.content.Hash;
import mizan.engine.vocabularies.TriageCues;

/// A column that may be one by which persons are known, while its rows pass: of each value it keeps
/// a hash as it is, and one as each treatment would leave it.
final class QuasiColumn {
  private static final Set<String> SEXES = TriageCues.words("sex-value");
  private static final Set<String> MARKS = TriageCues.words("sex-mark");

  /// Values that fit, where the name of the column announces them, and where it does not.
  private static final double ANNOUNCED = 0.8;

  private static final double UNANNOUNCED = 0.95;

  /// Of the municipalities, those that must be known for their governorates to stand for them.
  private static final double KNOWN = 0.9;

  private static final int REMEMBERED = 20_000;
  private static final int LONGEST = 200;
  private static final int CODE_FIGURES = 5;

  private final Quasi column;
  private final boolean announced;
  private final Gazetteer places;
  private final List<Treatment> treatments;
  private final Hashes exact = new Hashes();
  private final List<Hashes> treated = new ArrayList<>();
  private final Map<String, Seen> memory = new HashMap<>();
  private long values;
  private long fits;
  private long known;

  /// What a text is, worked out once.
  ///
  /// @param treated by treatment
  private record Seen(boolean value, boolean fits, boolean known, long exact, List<Long> treated) {}

  QuasiColumn(Quasi column, boolean announced, Gazetteer places) {
    this.column = column;
    this.announced = announced;
    this.places = places;
    treatments = column.kind().treatments();
    treatments.forEach(_ -> treated.add(new Hashes()));
  }

  Quasi column() {
    return column;
  }

  void add(String text) {
    var seen = seen(text);
    values += seen.value ? 1 : 0;
    fits += seen.fits ? 1 : 0;
    known += seen.known ? 1 : 0;
    exact.add(seen.exact);
    for (var i = 0; i < treated.size(); i++) {
      treated.get(i).add(seen.treated.get(i));
    }
  }

  private Seen seen(String text) {
    var before = memory.get(text);
    if (before != null) {
      return before;
    }
    var plain = Plain.of(text);
    var seen =
        new Seen(
            !plain.isEmpty(),
            !plain.isEmpty() && isFit(plain),
            places.findGovernorate(plain).isPresent(),
            Hash.of(plain),
            treatments.stream().map(how -> Hash.of(how.apply(plain, places))).toList());
    if (memory.size() < REMEMBERED && text.length() <= LONGEST) {
      memory.put(text, seen);
    }
    return seen;
  }

  private boolean isFit(String plain) {
    return switch (column.kind()) {
      case SEX -> SEXES.contains(plain) || (announced && MARKS.contains(plain));
      case BIRTH -> Plain.findYear(plain).isPresent();
      case AGE -> plain.chars().anyMatch(Character::isDigit) && Plain.findYear(plain).isEmpty();
      case PROFESSION -> isWordy(plain);
      case GOVERNORATE -> announced ? isWordy(plain) || isCode(plain) : places.isGovernorate(plain);
      case MUNICIPALITY -> isWordy(plain) || isCode(plain);
    };
  }

  private static boolean isWordy(String plain) {
    return plain.chars().anyMatch(Character::isLetter);
  }

  private static boolean isCode(String plain) {
    return plain.length() <= CODE_FIGURES && plain.chars().allMatch(Character::isDigit);
  }

  /// Whether the values are what the column was taken for.
  boolean isSure() {
    return values > 0 && fits >= values * (announced ? ANNOUNCED : UNANNOUNCED);
  }

  /// The ways in which the column can be made to tell less, the least loss first.
  List<Treatment> ways() {
    var ways = new ArrayList<Treatment>();
    for (var how : treatments) {
      if (how != Treatment.GOVERNORATE || known >= values * KNOWN) {
        ways.add(how);
      }
    }
    ways.add(Treatment.REMOVED);
    return List.copyOf(ways);
  }

  /// A hash for each row.
  long[] exact() {
    return exact.values();
  }

  /// The same after a treatment that leaves the column there.
  long[] treated(Treatment how) {
    return treated.get(treatments.indexOf(how)).values();
  }
}
