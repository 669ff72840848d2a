package mizan.platform.exchange;

import mizan.platform.web.Problem;

/// What people type, as it is kept.
final class Texts {
  static final int LONGEST = 4_000;
  static final int LONGEST_LINE = 200;

  private Texts() {}

  /// Of any number of lines; "" when nothing was said.
  static String text(String said, String field) {
    var clean = said.replaceAll("[\\p{Cntrl}&&[^\n]]", "").strip();
    if (clean.length() > LONGEST) {
      throw Problem.badRequest("exchange.wrong.long", LONGEST).at(field);
    }
    return clean;
  }

  static String required(String said, String field) {
    var clean = text(said, field);
    if (clean.isEmpty()) {
      throw Problem.badRequest("exchange.wrong.missing").at(field);
    }
    return clean;
  }

  /// In one line; "" when nothing was said.
  static String line(String said, String field) {
    var clean = text(said, field).replaceAll("\\s+", " ");
    if (clean.length() > LONGEST_LINE) {
      throw Problem.badRequest("exchange.wrong.long", LONGEST_LINE).at(field);
    }
    return clean;
  }

  static String requiredLine(String said, String field) {
    var clean = line(said, field);
    if (clean.isEmpty()) {
      throw Problem.badRequest("exchange.wrong.missing").at(field);
    }
    return clean;
  }
}
