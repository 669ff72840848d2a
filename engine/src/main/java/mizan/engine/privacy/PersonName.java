package mizan.engine.privacy;

import java.util.Set;
import mizan.engine.content.Glance;
import mizan.engine.content.Shape;
import mizan.engine.vocabularies.FoldedText;
import mizan.engine.vocabularies.PersonalCues;

/// The names of persons: some words of letters alone, perhaps in two scripts, under a name that
/// announces them.
///
/// The customary name of [Nobody] does not count.
final class PersonName implements Detector {
  static final String WEAK = "name-weak";
  static final String OFFICIAL = "official";
  static final String GIVEN = "given-name";

  private static final double MOST = 0.7;
  private static final int LONGEST = 70;
  private static final int WORDS = 8;

  @Override
  public PersonalKind kind() {
    return PersonalKind.NAME;
  }

  @Override
  public boolean concerns(Set<String> cues) {
    return cues.contains(kind().code()) || cues.contains(WEAK) || cues.contains(OFFICIAL);
  }

  @Override
  public boolean mayTake(Shape shape) {
    return shape == Shape.TEXT;
  }

  /// It has letters.
  @Override
  public long figures(Shape shape) {
    return 0;
  }

  @Override
  public boolean mayFit(Shape shape, Glance glance) {
    return glance.length() <= LONGEST;
  }

  @Override
  public boolean fits(String value, Shape shape) {
    if (shape != Shape.TEXT || value.length() > LONGEST || !isLetters(value)) {
      return false;
    }
    var words = FoldedText.words(value);
    return !words.isEmpty()
        && words.size() <= WORDS
        && !Nobody.is(words)
        && !PersonalCues.nameOrganisation(words);
  }

  @Override
  public Certainty judge(Evidence column) {
    if (column.share() < MOST || column.distinct() < 3 || column.organisation()) {
      return Certainty.NO;
    }
    var givenAlone = column.cues().contains(GIVEN) && !column.cues().contains(WEAK);
    if (givenAlone && !column.isBesidePerson()) {
      return Certainty.POSSIBLE; // how often names are given is a statistic
    }
    if (column.isHeaded(kind())) {
      return column.cues().contains(OFFICIAL) ? Certainty.POSSIBLE : Certainty.LIKELY;
    }
    if (column.cues().contains(OFFICIAL)) {
      return Certainty.POSSIBLE;
    }
    return Detector.likely(column.isBesidePerson() && column.isManifold());
  }

  private static boolean isLetters(String value) {
    for (var i = 0; i < value.length(); i++) {
      var c = value.charAt(i);
      if (!Character.isLetter(c)
          && c != ' '
          && c != '-'
          && c != '\''
          && c != '\u2019'
          && c != '.'
          && c != ','
          && c != '/'
          && c != '\u00A0'
          && Character.getType(c) != Character.NON_SPACING_MARK) {
        return false;
      }
    }
    return true;
  }
}
