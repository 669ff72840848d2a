package mizan.engine.privacy;

import mizan.engine.content.Glance;
import mizan.engine.content.Shape;
import mizan.engine.vocabularies.WordList;

/// The mail address of a person: in a free mailbox, or made of a first and a last name, two words
/// of letters with a point or a low line between them.
final class Mailbox implements Detector {
  private static final double SOME = 0.05;

  @Override
  public PersonalKind kind() {
    return PersonalKind.MAILBOX;
  }

  @Override
  public boolean mayTake(Shape shape) {
    return shape == Shape.EMAIL || shape == Shape.TEXT;
  }

  /// It has letters.
  @Override
  public long figures(Shape shape) {
    return 0;
  }

  @Override
  public boolean mayFit(Shape shape, Glance glance) {
    return glance.hasAt();
  }

  @Override
  public boolean fits(String value, Shape shape) {
    var at = value.indexOf('@');
    if (at < 1 || (shape != Shape.EMAIL && shape != Shape.TEXT)) {
      return false;
    }
    var from = at;
    var letters = 0;
    var marks = 0;
    var mark = at;
    while (from > 0 && isPart(value.charAt(from - 1))) {
      from--;
      if (isLetter(value.charAt(from))) {
        letters++;
      } else if (value.charAt(from) == '.' || value.charAt(from) == '_') {
        marks++;
        mark = from;
      }
    }
    var twoNames = marks == 1 && letters + 1 == at - from && mark > from && at - mark > 3;
    return from < at && fits(value, from, at, twoNames);
  }

  private static boolean fits(String value, int from, int at, boolean twoNames) {
    var dot = value.indexOf('.', at + 1);
    if (dot <= at + 1 || !(twoNames || WordList.FREE_MAILBOXES.mayBegin(value.charAt(at + 1)))) {
      return false;
    }
    var to = at + 1;
    while (to < value.length() && isPart(value.charAt(to))) {
      to++;
    }
    var end = value.charAt(to - 1) == '.' ? to - 1 : to;
    return dot < to
        && (twoNames || WordList.FREE_MAILBOXES.has(value, at + 1, end))
        && !isRole(value, from, at);
  }

  @Override
  public Certainty judge(Evidence column) {
    var known = column.fits() >= 3 && column.distinct() >= 3 && column.share() >= SOME;
    return !known ? Certainty.NO : column.organisation() ? Certainty.POSSIBLE : Certainty.LIKELY;
  }

  private static boolean isPart(char c) {
    return isLetter(c) || Character.isDigit(c) || c == '.' || c == '-' || c == '_' || c == '+';
  }

  private static boolean isLetter(char c) {
    return c < 0x80 ? (c | 0x20) >= 'a' && (c | 0x20) <= 'z' : Character.isLetter(c);
  }

  private static boolean isRole(String value, int begin, int end) {
    for (var from = begin; from < end; ) {
      var to = partEnd(value, from, end);
      if (WordList.ROLE_MAILBOXES.has(value, from, to)) {
        return true;
      }
      from = to + 1;
    }
    var to = end;
    while (to > begin && isFigure(value.charAt(to - 1))) {
      to--;
    }
    return WordList.ROLE_MAILBOXES.has(value, begin, to);
  }

  private static int partEnd(String value, int from, int end) {
    var to = from;
    while (to < end && "._+-".indexOf(value.charAt(to)) < 0) {
      to++;
    }
    return to;
  }

  private static boolean isFigure(char c) {
    return c >= '0' && c <= '9';
  }
}
