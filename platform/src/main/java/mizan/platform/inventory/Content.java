package mizan.platform.inventory;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mizan.platform.web.Problem;
import mizan.platform.web.Trilingual;
import mizan.platform.web.WebAddress;

/// What a record says of a holding: the answers that were given, by their keys.
///
/// @param answers without those that are empty, in the order of the fields
public record Content(Map<String, String> answers) {
  public Content {
    var ordered = new LinkedHashMap<String, String>();
    for (var key : AssetField.allKeys()) {
      var answer = stripped(answers.getOrDefault(key, ""));
      if (!answer.isEmpty()) {
        ordered.put(key, answer);
      }
    }
    answers = Collections.unmodifiableMap(ordered);
  }

  /// The answers as somebody typed them, proven to be ones.
  ///
  /// @throws Problem naming the first that is none
  public static Content of(Map<String, String> typed) {
    var clean = new LinkedHashMap<String, String>();
    for (var field : AssetField.values()) {
      for (var key : field.keys()) {
        clean.put(key, checked(field, key, typed.getOrDefault(key, "")));
      }
    }
    return new Content(clean);
  }

  /// Without what no eye sees: control characters but line ends, and marks that turn text round.
  private static String cleaned(String text) {
    return stripped(
        text.replace("\r\n", "\n")
            .replaceAll("[\\p{Cntrl}&&[^\n]]|[\u202A-\u202E\u2066-\u2069]", ""));
  }

  /// Without blanks at its ends, among them those that do not break, which spreadsheets leave
  /// there.
  static String stripped(String text) {
    var from = 0;
    var to = text.length();
    while (from < to && isBlank(text.charAt(from))) {
      from++;
    }
    while (to > from && isBlank(text.charAt(to - 1))) {
      to--;
    }
    return text.substring(from, to);
  }

  private static boolean isBlank(char sign) {
    return Character.isWhitespace(sign) || Character.isSpaceChar(sign) || sign == '\uFEFF';
  }

  /// An answer as somebody typed it, in the form in which it is kept.
  ///
  /// @throws Problem when it is none
  static String checked(AssetField field, String key, String typed) {
    var answer = field.form() == AssetField.Form.CHOICES ? inOrder(field, typed) : cleaned(typed);
    if (answer.isEmpty()) {
      return answer;
    }
    if (answer.length() > field.longest()) {
      throw Problem.badRequest("web.answer.long", field.longest()).at(key);
    }
    var right =
        switch (field.form()) {
          case CHOICE -> field.choices().contains(answer);
          case CHOICES -> field.choices().containsAll(several(answer));
          case DAY -> isDay(answer);
          case MAIL -> answer.matches("[^\\s@]+@[^\\s@]+\\.[^\\s@.]+");
          case ADDRESS -> WebAddress.isOne(answer);
          case SYSTEM -> answer.matches("[1-9]\\d{0,5}");
          case LINE, WORDS -> answer.indexOf('\n') < 0;
          case TEXT, TEXTS -> true;
        };
    if (!right) {
      throw Problem.badRequest(
              switch (field.form()) {
                case CHOICE, CHOICES, SYSTEM -> "inventory.wrong.choice";
                case DAY -> "inventory.wrong.day";
                case MAIL -> "inventory.wrong.mail";
                case ADDRESS -> "inventory.wrong.address";
                case LINE, WORDS, TEXT, TEXTS -> "inventory.wrong.line";
              },
              answer)
          .at(key);
    }
    return answer;
  }

  /// The codes that an answer of several is made of.
  public static List<String> several(String answer) {
    return Stream.of(answer.split("\\s+", -1)).filter(code -> !code.isEmpty()).toList();
  }

  /// Several answers once each, those that there are in the order of the list.
  private static String inOrder(AssetField field, String typed) {
    var given = several(cleaned(typed));
    return Stream.concat(
            field.choices().stream().filter(given::contains),
            given.stream().filter(code -> !field.choices().contains(code)))
        .distinct()
        .collect(Collectors.joining(" "));
  }

  private static boolean isDay(String answer) {
    try {
      LocalDate.parse(answer);
      return true;
    } catch (DateTimeParseException _) {
      return false;
    }
  }

  public String get(String key) {
    return answers.getOrDefault(key, "");
  }

  public String get(AssetField field) {
    return get(field.code());
  }

  /// A field that is answered in each language: where a language has no answer, that of another.
  public Trilingual words(AssetField field) {
    return new Trilingual(
            get(field.code() + "-ar"), get(field.code() + "-fr"), get(field.code() + "-en"))
        .filled();
  }

  /// What it is called; where a language has no title, that of another.
  public Trilingual title() {
    return words(AssetField.TITLE);
  }

  /// The fields without which nothing is described and that have no answer in any language.
  public List<AssetField> missing() {
    return Stream.of(AssetField.values())
        .filter(field -> field.isNeeded() && !isAnswered(field))
        .toList();
  }

  public boolean isAnswered(AssetField field) {
    return field.keys().stream().anyMatch(answers::containsKey);
  }

  /// The keys whose answers are others than in an earlier version.
  public List<String> changedSince(Content earlier) {
    return AssetField.allKeys().stream().filter(key -> !get(key).equals(earlier.get(key))).toList();
  }
}
