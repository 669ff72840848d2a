package mizan.platform.inventory;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mizan.engine.reporting.Csv;
import mizan.platform.inventory.pages.AssetWords;
import mizan.platform.web.Dates;
import mizan.platform.web.Problem;
import mizan.platform.web.Words;

/// Brings answers into the cells of a table, and what stands in a cell back to an answer.
///
/// @param systems of the body
record Cells(AssetVocabulary vocabulary, List<InformationSystem> systems) {
  /// Between several answers of one cell.
  static final String BETWEEN = "; ";

  private static final Pattern SEPARATOR = Pattern.compile("[;؛,،|\\n]");
  private static final Pattern SYSTEM = Pattern.compile("(\\d{1,6})( ·.*)?");

  /// An answer as a reader of a language reads it and a cell may hold it.
  static String shown(
      AssetField field, String answer, List<InformationSystem> systems, Words words) {
    if (answer.isEmpty()) {
      return "";
    }
    return switch (field.form()) {
      case CHOICE -> AssetWords.choice(field, answer, words);
      case CHOICES -> AssetWords.choices(field, answer, BETWEEN, words);
      case SYSTEM ->
          systems.stream()
              .filter(system -> answer.equals(Integer.toString(system.number())))
              .findFirst()
              .map(system -> shown(system, words))
              .orElse(answer);
      case LINE, TEXT, WORDS, TEXTS, MAIL, ADDRESS, DAY -> answer;
    };
  }

  /// A system in a list to choose from: its number tells it from another of the same name.
  static String shown(InformationSystem system, Words words) {
    return system.number() + " · " + system.name().in(words.language());
  }

  /// What a cell answers, in the form in which it is kept.
  ///
  /// @throws Problem when it is no answer
  String answer(String key, String cell) {
    var field = AssetField.of(key);
    var text = Csv.unguarded(Content.stripped(cell));
    if (text.isEmpty()) {
      return "";
    }
    var meant =
        switch (field.form()) {
          case CHOICE -> vocabulary.choice(field, text).orElse(text);
          case CHOICES -> several(field, text);
          case DAY -> Dates.parse(text).map(Object::toString).orElse(text);
          case SYSTEM -> system(text).orElse(text);
          case LINE, TEXT, WORDS, TEXTS, MAIL, ADDRESS -> text;
        };
    var answer = Content.checked(field, key, meant);
    if (field.form() == AssetField.Form.SYSTEM
        && systems.stream().noneMatch(each -> answer.equals(Integer.toString(each.number())))) {
      throw Problem.badRequest("inventory.no-system").at(key);
    }
    return answer;
  }

  /// Codes or words of a list, separated as people separate them; a word that is none stays one
  /// word, so that it is refused by its name.
  private String several(AssetField field, String text) {
    return SEPARATOR
        .splitAsStream(text)
        .map(Content::stripped)
        .map(word -> vocabulary.choice(field, word).orElse(word))
        .collect(Collectors.joining(" "));
  }

  /// The number of a system that is given by its number or its name in any language.
  private Optional<String> system(String text) {
    var numbered = SYSTEM.matcher(Dates.digits(text));
    if (numbered.matches()) {
      return Optional.of(numbered.group(1).replaceFirst("^0+(?=.)", ""));
    }
    var named =
        systems.stream()
            .filter(system ->
                Stream.of(system.names().ar(), system.names().fr(), system.names().en())
                    .anyMatch(name -> Likeness.key(name).equals(Likeness.key(text))))
            .toList();
    return named.size() == 1
        ? Optional.of(Integer.toString(named.getFirst().number()))
        : Optional.empty();
  }
}
