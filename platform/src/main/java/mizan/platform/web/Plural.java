package mizan.platform.web;

/// The form a noun takes beside a number, by the Unicode plural rules of our languages.
enum Plural {
  ZERO,
  ONE,
  TWO,
  FEW,
  MANY,
  OTHER;

  static Plural of(Language language, long number) {
    return switch (language) {
      case ARABIC -> arabic(Math.abs(number));
      case FRENCH -> Math.abs(number) <= 1 ? ONE : OTHER;
      case ENGLISH -> Math.abs(number) == 1 ? ONE : OTHER;
    };
  }

  private static Plural arabic(long number) {
    var rest = number % 100;
    if (number <= 2) {
      return number == 0 ? ZERO : number == 1 ? ONE : TWO;
    }
    if (rest >= 3 && rest <= 10) {
      return FEW;
    }
    return rest >= 11 ? MANY : OTHER;
  }
}
