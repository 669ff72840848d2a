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
    for (var part : local.split("[._+-]", -1)) {
      if (WordList.ROLE_MAILBOXES.has(part)) {
        return true;
      }
    }
    return WordList.ROLE_MAILBOXES.has(local.replaceAll("[0-9]+$", ""));
  }

  private static boolean isTwoNames(String local) {
    var parts = local.split("[._]", -1);
    return parts.length == 2
        && parts[0].chars().allMatch(Character::isLetter)
        && parts[1].chars().allMatch(Character::isLetter)
        && !parts[0].isEmpty()
        && parts[1].length() >= 3;
  }
}
