package mizan.engine.privacy;

/// Covers a value, so that its owner can find it again and nobody can read it.
final class Mask {
  private static final int LONGEST = 16;

  private Mask() {}

  /// The first sign, and a dot for each other, spaces and at signs as they are.
  static String of(String value) {
    var masked = new StringBuilder();
    for (var i = 0; i < value.length() && i < LONGEST; i++) {
      var c = value.charAt(i);
      masked.append(i == 0 || c == ' ' || c == '@' ? c : '•');
    }
    return masked.toString();
  }
}
