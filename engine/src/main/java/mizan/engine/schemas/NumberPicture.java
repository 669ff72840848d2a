package mizan.engine.schemas;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// How a number must be written, after a picture such as `#,##0.00` (Unicode UTS #35, part 3).
final class NumberPicture {
  private static final Pattern PICTURE =
      Pattern.compile("([+-]?[%‰]?|[%‰][+-])([#0,]*)(?:\\.([#0,]*))?(E[+-]?#*0+)?([%‰]?)");
  private static final String SIGN = "[+-]?";

  private final char point;
  private final char group;
  private final Pattern frame;
  private final int least;
  private final int last;
  private final int others;
  private final int fractionLeast;
  private final int fractionMost;
  private final int fractionGroup;

  private NumberPicture(Pattern frame, String whole, String fraction, char point, char group) {
    this.frame = frame;
    this.point = point;
    this.group = group;
    var comma = whole.lastIndexOf(',');
    var earlier = comma <= 0 ? -1 : whole.lastIndexOf(',', comma - 1);
    least = count(whole, '0');
    last = comma < 0 ? 0 : whole.length() - comma - 1;
    others = earlier < 0 ? last : comma - earlier - 1;
    fractionLeast = count(fraction, '0');
    fractionMost = fractionLeast + count(fraction, '#');
    fractionGroup = fraction.indexOf(',');
  }

  /// Reads a picture; null when it is none.
  static @Nullable NumberPicture of(String picture, char point, char group) {
    var parts = PICTURE.matcher(picture);
    if (!parts.matches() || (parts.group(2).isEmpty() && parts.group(3) == null)) {
      return null;
    }
    var before = parts.group(1);
    var sign = before.replaceAll("[%‰]", "");
    var percent = before.replaceAll("[+-]", "");
    var signs = sign.isEmpty() ? SIGN : sign.equals("-") ? "-" : "[+-]";
    var exponent = parts.group(4) == null ? "" : "E[+-]?\\d{1,4}";
    var frame =
        Pattern.compile(
            percent
                + signs
                + "([0-9"
                + Pattern.quote("" + point + group)
                + "]*)"
                + exponent
                + parts.group(5));
    var fraction = parts.group(3) == null ? "" : parts.group(3);
    return new NumberPicture(frame, parts.group(2), fraction, point, group);
  }

  boolean fits(String text) {
    var framed = frame.matcher(text);
    if (!framed.matches()) {
      return false;
    }
    var figures = framed.group(1);
    var at = figures.indexOf(point);
    var whole = at < 0 ? figures : figures.substring(0, at);
    var fraction = at < 0 ? "" : figures.substring(at + 1);
    return wholeFits(whole) && fractionFits(fraction, at >= 0);
  }

  private boolean wholeFits(String whole) {
    var groups = whole.split(Pattern.quote(String.valueOf(group)), -1);
    var digits = whole.length() - (groups.length - 1);
    if (digits < least) {
      return false;
    }
    if (last == 0) {
      return groups.length == 1;
    }
    for (var i = 0; i < groups.length; i++) {
      var size = i == groups.length - 1 ? last : others;
      var length = groups[i].length();
      if (i == 0 ? length > size : length != size) {
        return false;
      }
    }
    return true;
  }

  private boolean fractionFits(String fraction, boolean marked) {
    var digits = fraction.replace(String.valueOf(group), "").length();
    if (digits < fractionLeast || digits > fractionMost || (marked && digits == 0)) {
      return false;
    }
    if (fractionGroup <= 0) {
      return digits == fraction.length();
    }
    var groups = fraction.split(Pattern.quote(String.valueOf(group)), -1);
    for (var i = 0; i < groups.length; i++) {
      var length = groups[i].length();
      if (length > fractionGroup || (i < groups.length - 1 && length != fractionGroup)) {
        return false;
      }
    }
    return true;
  }

  private static int count(String text, char sign) {
    return (int) text.chars().filter(c -> c == sign).count();
  }
}
