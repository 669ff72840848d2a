package mizan.platform.web;

/// What people type, as it is kept.
public final class Texts {
  private static final int LONGEST = 4_000;
  private static final int LONGEST_LINE = 200;

  private Texts() {}

  /// Of any number of lines; "" when nothing was said.
  public static String text(String said, String field) {
    var clean = said.replaceAll("[\\p{Cntrl}&&[^\n]]", "").strip();
    if (clean.length() > LONGEST) {
      throw Problem.badRequest("web.answer.long", LONGEST).at(field);
    }
    return clean;
  }

  public static String required(String said, String field) {
    var clean = text(said, field);
    if (clean.isEmpty()) {
      throw Problem.badRequest("web.answer.missing").at(field);
    }
    return clean;
  }

  /// In one line; "" when nothing was said.
  public static String line(String said, String field) {
    var clean = text(said, field).replaceAll("\\s+", " ");
    if (clean.length() > LONGEST_LINE) {
      throw Problem.badRequest("web.answer.long", LONGEST_LINE).at(field);
    }
    return clean;
  }

  public static String requiredLine(String said, String field) {
    var clean = line(said, field);
    if (clean.isEmpty()) {
      throw Problem.badRequest("web.answer.missing").at(field);
    }
    return clean;
  }
}
