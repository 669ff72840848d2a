package mizan.engine.schemas;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import mizan.engine.content.Shape.Family;

/// A type that a column may be of, in the words of both languages of schemas.
record Guess(Family family, InferredColumn said, ValueType reader) {
  private static final List<List<String>> WORDS =
      List.of(
          List.of("true", "false"),
          List.of("True", "False"),
          List.of("TRUE", "FALSE"),
          List.of("oui", "non"),
          List.of("Oui", "Non"),
          List.of("OUI", "NON"),
          List.of("yes", "no"),
          List.of("Yes", "No"),
          List.of("YES", "NO"),
          List.of("vrai", "faux"),
          List.of("نعم", "لا"));

  /// Held to be so until a value says otherwise; the first that is left is taken.
  static final List<Guess> ALL = all();

  static final Guess TEXT = plain(Family.TEXT, "string", "", "string", FormType.any("string"));

  private static List<Guess> all() {
    var all = new ArrayList<Guess>();
    all.add(number("integer", "", false, "integer"));
    all.add(number("number", ".", false, "decimal"));
    all.add(number("number", ".", true, "double"));
    all.add(number("number", ",", false, "decimal"));
    all.add(moment("date", "", "date", "", MomentType.DAY));
    all.add(moment("datetime", "", "dateTime", "", MomentType.MOMENT));
    all.add(written("datetime", "%Y-%m-%d %H:%M:%S", "yyyy-MM-dd HH:mm:ss"));
    all.add(written("datetime", "%Y-%m-%d %H:%M", "yyyy-MM-dd HH:mm"));
    all.add(written("datetime", "%Y-%m-%dT%H:%M", "yyyy-MM-ddTHH:mm"));
    all.add(moment("yearmonth", "", "gYearMonth", "", MomentType.form("uuuu-MM")));
    all.add(written("date", "%d/%m/%Y", "dd/MM/yyyy"));
    all.add(written("date", "%d-%m-%Y", "dd-MM-yyyy"));
    all.add(written("date", "%d.%m.%Y", "dd.MM.yyyy"));
    all.add(time("", "", MomentType.TIME));
    all.add(time("%H:%M", "HH:mm", form("HH:mm")));
    WORDS.forEach(words -> all.add(words(words)));
    all.add(plain(Family.EMAIL, "string", "email", "string", form("string", "email")));
    all.add(plain(Family.URL, "string", "uri", "anyURI", form("string", "uri")));
    return List.copyOf(all);
  }

  private static Guess number(String type, String point, boolean exponent, String base) {
    var comma = point.equals(",") ? "," : "";
    return new Guess(
        Family.NUMBER, said(type, "", comma, base, ""), NumberType.of(type, point, exponent));
  }

  private static Guess moment(
      String type, String format, String base, String picture, DateTimeFormatter form) {
    return new Guess(Family.DATE, said(type, format, "", base, picture), MomentType.of(type, form));
  }

  private static Guess written(String type, String format, String picture) {
    var base = type.equals("date") ? "date" : "dateTime";
    return moment(type, format, base, picture, form(picture));
  }

  private static Guess time(String format, String picture, DateTimeFormatter form) {
    return new Guess(
        Family.TIME, said("time", format, "", "time", picture), MomentType.of("time", form));
  }

  private static Guess plain(
      Family family, String type, String format, String base, ValueType reader) {
    return new Guess(family, said(type, format, "", base, ""), reader);
  }

  private static Guess words(List<String> words) {
    var usual = words.equals(WORDS.getFirst());
    var said =
        new InferredColumn(
            "boolean",
            "",
            "",
            usual ? List.of() : words,
            "boolean",
            usual ? "" : String.join("|", words),
            List.of(),
            false,
            false);
    return new Guess(Family.BOOLEAN, said, FormType.words("boolean", Set.copyOf(words)));
  }

  private static InferredColumn said(
      String type, String format, String comma, String base, String picture) {
    return new InferredColumn(
        type, format, comma, List.of(), base, picture, List.of(), false, false);
  }

  private static DateTimeFormatter form(String picture) {
    return Objects.requireNonNull(MomentForms.picture(picture));
  }

  private static ValueType form(String name, String form) {
    return Objects.requireNonNull(FormType.named(name, form));
  }
}
