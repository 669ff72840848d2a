package mizan.engine.privacy;

import java.util.Locale;
import mizan.engine.content.Glance;
import mizan.engine.content.Shape;
import mizan.engine.vocabularies.WordList;

/// The mail address of a person: in a free mailbox, or made of a first and a last name.
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
    while (from > 0 && isPart(value.charAt(from - 1))) {
      from--;
    }
    var to = at + 1;
    while (to < value.length() && isPart(value.charAt(to))) {
      to++;
    }
    var local = value.substring(from, at).toLowerCase(Locale.ROOT);
    var domain = value.substring(at + 1, to).toLowerCase(Locale.ROOT);
    if (local.isEmpty() || domain.indexOf('.') < 1 || isRole(local)) {
      return false;
    }
    return WordList.FREE_MAILBOXES.has(stripDot(domain)) || isTwoNames(local);
  }

  @Override
  public Certainty judge(Evidence column) {
    var known = column.fits() >= 3 && column.distinct() >= 3 && column.share() >= SOME;
    return !known ? Certainty.NO : column.organisation() ? Certainty.POSSIBLE : Certainty.LIKELY;
  }

  private static String stripDot(String domain) {
    return domain.endsWith(".") ? domain.substring(0, domain.length() - 1) : domain;
  }

  private static boolean isPart(char c) {
    return Character.isLetterOrDigit(c) || c == '.' || c == '-' || c == '_' || c == '+';
  }

  private static boolean isRole(String local) {
    for (var from = 0; from <= local.length(); ) {
      var to = partEnd(local, from);
      if (WordList.ROLE_MAILBOXES.has(local.substring(from, to))) {
        return true;
      }
      from = to + 1;
    }
    var end = local.length();
    while (end > 0 && isFigure(local.charAt(end - 1))) {
      end--;
    }
    return WordList.ROLE_MAILBOXES.has(local.substring(0, end));
  }

  private static int partEnd(String local, int from) {
    var to = from;
    while (to < local.length() && "._+-".indexOf(local.charAt(to)) < 0) {
      to++;
    }
    return to;
  }

  private static boolean isFigure(char c) {
    return c >= '0' && c <= '9';
  }

  /// Two words of letters with a point or a low line between them.
  private static boolean isTwoNames(String local) {
    var middle = -1;
    for (var i = 0; i < local.length(); i++) {
      var c = local.charAt(i);
      if (c == '.' || c == '_') {
        if (middle >= 0) {
          return false;
        }
        middle = i;
      } else if (!Character.isLetter(c)) {
        return false;
      }
    }
    return middle > 0 && local.length() - middle > 3;
  }
}
