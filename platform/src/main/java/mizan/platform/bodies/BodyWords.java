package mizan.platform.bodies;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import mizan.platform.bodies.PublicBody.Kind;
import mizan.platform.bodies.PublicBody.Level;
import mizan.platform.web.Dictionaries;
import mizan.platform.web.Language;
import mizan.platform.web.Spelling;
import mizan.platform.web.Words;
import org.springframework.stereotype.Component;

/// The words by which columns and the values of closed lists are told, in all languages.
@Component
class BodyWords {
  private final Map<String, Column> columns = new HashMap<>();
  private final Map<Column, Map<String, String>> values = new HashMap<>();

  BodyWords(Dictionaries dictionaries) {
    values.put(Column.KIND, new HashMap<>());
    values.put(Column.LEVEL, new HashMap<>());
    values.put(Column.SECTOR, new HashMap<>());
    for (var language : Language.values()) {
      learn(dictionaries.in(language));
    }
  }

  private void learn(Words words) {
    for (var column : Column.values()) {
      columns.put(Spelling.key(words.text("bodies.column." + column.code())), column);
      columns.put(Spelling.key(column.code()), column);
    }
    values.forEach((column, known) -> {
      for (var code : codes(column)) {
        known.put(Spelling.key(code), code);
        known.put(Spelling.key(words.text("bodies." + column.code() + "." + code)), code);
      }
    });
  }

  /// The codes of a closed list.
  static List<String> codes(Column column) {
    return switch (column) {
      case KIND -> Stream.of(Kind.values()).map(Kind::code).toList();
      case LEVEL -> Stream.of(Level.values()).map(Level::code).toList();
      case SECTOR -> Stream.of(Sector.values()).map(Sector::code).toList();
      default -> List.of();
    };
  }

  /// The column that a heading means.
  Optional<Column> column(String heading) {
    return Optional.ofNullable(columns.get(Spelling.key(heading)));
  }

  /// The code that a word of a closed list means.
  Optional<String> value(Column column, String word) {
    return Optional.ofNullable(values.getOrDefault(column, Map.of()).get(Spelling.key(word)));
  }
}
