package mizan.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The words of the three languages: nothing missing, nothing superfluous, nothing different.
///
/// A key is used where it stands as a literal in code or template. A literal that ends in a dot
/// uses every key that begins with it; a literal whose plural forms exist uses those.
class MessagesTest {
  private static final Path FOLDER = Sources.MAIN.resolve("resources/messages");
  private static final List<String> LANGUAGES = List.of("ar", "fr", "en");
  private static final Pattern LITERAL = Pattern.compile("\"([a-z]+(?:\\.[a-z0-9-]+)+\\.?)\"");
  private static final Pattern PLURAL = Pattern.compile("\\.(zero|one|two|few|many|other)$");
  private static final Pattern ARGUMENT = Pattern.compile("\\{\\d}");
  private static final Map<String, Map<String, String>> WORDS =
      LANGUAGES.stream().collect(Collectors.toMap(each -> each, MessagesTest::words));
  private static final Set<String> LITERALS = literals();

  @Test
  void everyRoomSpeaksAllLanguages() {
    var rooms = rooms();
    assertThat(rooms).contains("web", "home");
    for (var room : rooms) {
      for (var language : LANGUAGES) {
        assertThat(FOLDER.resolve(room + "_" + language + ".properties")).exists();
      }
    }
  }

  @Test
  void theLanguagesHaveTheSameKeys() {
    assertThat(whole("ar")).isEqualTo(whole("fr")).isEqualTo(whole("en"));
  }

  @Test
  void aCountHasTheFormsItsLanguageNeeds() {
    for (var key : in("en").keySet()) {
      if (key.endsWith(".other")) {
        var stem = key.substring(0, key.length() - "other".length());
        assertThat(in("en")).containsKey(stem + "one");
        assertThat(in("fr")).containsKey(stem + "one");
        assertThat(in("ar")).containsKeys(stem + "one", stem + "two", stem + "few", stem + "many");
      }
    }
    assertThat(in("en")).isNotEmpty();
  }

  @Test
  void theLanguagesTakeTheSameArguments() {
    for (var key : in("en").keySet()) {
      if (!PLURAL.matcher(key).find()) {
        assertThat(arguments("ar", key)).as(key).isEqualTo(arguments("en", key));
        assertThat(arguments("fr", key)).as(key).isEqualTo(arguments("en", key));
      }
    }
    assertThat(in("en")).isNotEmpty();
  }

  @Test
  void noMessageIsEmpty() {
    for (var language : LANGUAGES) {
      assertThat(in(language)).allSatisfy((_, text) -> assertThat(text).isNotBlank());
    }
  }

  @Test
  void everyKeyIsUsed() {
    assertThat(whole("en")).allMatch(MessagesTest::isUsed);
  }

  @Test
  void everyUsedKeyIsPresent() {
    assertThat(LITERALS).contains("web.site").allMatch(MessagesTest::isPresent);
  }

  private static boolean isUsed(String key) {
    return LITERALS.stream()
        .anyMatch(used -> used.endsWith(".") ? key.startsWith(used) : key.equals(used));
  }

  private static boolean isPresent(String literal) {
    return whole("en").stream()
        .anyMatch(key -> literal.endsWith(".") ? key.startsWith(literal) : key.equals(literal));
  }

  private static Map<String, String> in(String language) {
    return Objects.requireNonNull(WORDS.get(language));
  }

  /// The keys of a language, the forms of a plural as one.
  private static Set<String> whole(String language) {
    return in(language).keySet().stream()
        .map(key -> PLURAL.matcher(key).replaceFirst(""))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> arguments(String language, String key) {
    return ARGUMENT
        .matcher(Objects.requireNonNull(in(language).get(key), key))
        .results()
        .map(found -> found.group())
        .collect(Collectors.toSet());
  }

  private static Set<String> rooms() {
    return Sources.list(FOLDER, ".properties").stream()
        .map(file -> file.getFileName().toString().replaceFirst("_\\w+\\.properties", ""))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> literals() {
    var sources =
        Stream.concat(
            Sources.list(Sources.MAIN.resolve("java"), ".java").stream(),
            Sources.list(Sources.MAIN.resolve("jte"), ".jte").stream());
    var rooms = rooms();
    return sources
        .flatMap(file -> LITERAL.matcher(Sources.read(file)).results())
        .map(found -> found.group(1))
        .filter(literal -> rooms.contains(literal.substring(0, literal.indexOf('.'))))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /// All rooms' words in a language; a key begins with its room's name and stands once.
  private static Map<String, String> words(String language) {
    var all = new TreeMap<String, String>();
    for (var room : rooms()) {
      var file = FOLDER.resolve(room + "_" + language + ".properties");
      read(file)
          .forEach((key, text) -> {
            assertThat((String) key).as("in %s", file).startsWith(room + ".");
            all.put((String) key, (String) text);
          });
    }
    return all;
  }

  /// Refuses a key that stands twice, which Properties by itself would let pass.
  private static Properties read(Path file) {
    var read =
        new Properties() {
          @Override
          public synchronized Object put(Object key, Object text) {
            assertThat(containsKey(key)).as("%s stands twice in %s", key, file).isFalse();
            return super.put(key, text);
          }
        };
    try {
      read.load(new StringReader(Sources.read(file)));
    } catch (IOException impossible) {
      throw new AssertionError(impossible);
    }
    return read;
  }
}
