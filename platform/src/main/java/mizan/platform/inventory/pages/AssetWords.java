package mizan.platform.inventory.pages;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mizan.platform.inventory.AssetField;
import mizan.platform.inventory.Content;
import mizan.platform.inventory.Decision;
import mizan.platform.web.Choice;
import mizan.platform.web.Field;
import mizan.platform.web.Words;

/// The words for a record's fields, and the questions that a form asks about them.
public final class AssetWords {
  private AssetWords() {}

  public static String name(AssetField field, Words words) {
    return words.text("inventory.field." + field.code());
  }

  static List<Choice> choices(AssetField field, Words words) {
    return field.choices().stream()
        .map(choice -> new Choice(choice, choice(field, choice, words)))
        .toList();
  }

  public static String choice(AssetField field, String code, Words words) {
    return words.text("inventory.choice." + field.code() + "." + code);
  }

  /// Several codes of a list as its words, one after the other.
  public static String choices(AssetField field, String codes, String between, Words words) {
    return Content.several(codes).stream()
        .map(code -> choice(field, code, words))
        .collect(Collectors.joining(between));
  }

  static List<Choice> decisions(Words words) {
    return Stream.of(Decision.Outcome.values())
        .map(each -> new Choice(each.code(), words.text("inventory.outcome." + each.code())))
        .toList();
  }

  /// What was answered, as a reader of a language reads it; "" when nothing was.
  public static String answer(AssetField field, Content content, Words words) {
    if (field.isTrilingual()) {
      return content.words(field).in(words.language());
    }
    var answer = content.get(field);
    return switch (field.form()) {
      case CHOICE -> answer.isEmpty() ? "" : choice(field, answer, words);
      case CHOICES -> choices(field, answer, words.text("inventory.comma"), words);
      case DAY -> answer.isEmpty() ? "" : words.formats().date(LocalDate.parse(answer));
      case LINE, TEXT, WORDS, TEXTS, MAIL, ADDRESS -> answer;
      case SYSTEM -> ""; // only who knows the body's systems can say it
    };
  }

  /// What a key is called: the field's name, with the language where it is asked in each.
  public static String label(AssetField field, String key, Words words) {
    var name = name(field, words);
    return field.isTrilingual()
        ? words.text(
            "inventory.in-language",
            name,
            words.text("inventory.language." + key.substring(key.length() - 2)))
        : name;
  }

  /// What some keys are called, one after the other.
  public static String labels(List<String> keys, Words words) {
    return Stream.of(AssetField.values())
        .flatMap(field ->
            field.keys().stream().filter(keys::contains).map(key -> label(field, key, words)))
        .collect(Collectors.joining(words.text("inventory.comma")));
  }

  /// The questions about a field, with what was answered.
  ///
  /// @param systems of the body
  static List<Field> questions(
      AssetField field, Content content, List<Choice> systems, Words words) {
    return field.form() == AssetField.Form.SYSTEM
        ? List.of(
            Field.Select.of(
                field.code(), name(field, words), content.get(field), orNone(systems, words)))
        : field.keys().stream().map(key -> question(field, key, content, words)).toList();
  }

  /// The choices after that of no answer.
  static List<Choice> orNone(List<Choice> choices, Words words) {
    return Choice.after(words.text("inventory.not-answered"), choices);
  }

  /// The choices after that of all of them, to narrow a list by.
  static List<Choice> orAny(List<Choice> choices, Words words) {
    return Choice.after(words.text("inventory.filter.any"), choices);
  }

  private static Field question(AssetField field, String key, Content content, Words words) {
    var label = label(field, key, words);
    var hint =
        field.group() == AssetField.Group.PLAN
            ? words.text("inventory.help." + field.code())
            : field.isNeeded() && isFirst(field, key) ? words.text("inventory.needed") : "";
    var value = content.get(key);
    return switch (field.form()) {
      case LINE, WORDS -> new Field.Line(key, label, hint, value, "");
      case TEXT, TEXTS -> new Field.Text(key, label, hint, value, "");
      case MAIL -> new Field.Input(key, label, hint, value, "", "email", "off");
      case ADDRESS -> new Field.Input(key, label, hint, value, "", "url", "off");
      case DAY -> new Field.Input(key, label, hint, value, "", "date", "off");
      case CHOICE ->
          new Field.Select(key, label, hint, value, "", orNone(choices(field, words), words));
      case CHOICES -> new Field.Several(key, label, hint, value, "", choices(field, words));
      case SYSTEM -> throw new IllegalArgumentException("asked with the body's systems");
    };
  }

  private static boolean isFirst(AssetField field, String key) {
    return !field.isTrilingual() || key.equals(field.keys().getFirst());
  }
}
