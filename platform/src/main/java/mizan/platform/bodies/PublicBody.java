package mizan.platform.bodies;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import mizan.platform.web.Language;
import mizan.platform.web.Trilingual;
import org.jspecify.annotations.Nullable;

/// A public body that holds data and may answer for a portal.
///
/// Other bodies are named by their slugs; "" where there is none.
///
/// @param names as they are given: "" in a language in which none is
/// @param parent the body that it stands under
/// @param sector null when none is given
/// @param governorate where it sits; of a body under a governorate it need not be given
/// @param from the first day of its life; null when it is not known
/// @param to its last day; null while it lives
/// @param successor the body that took over from it
/// @param aliases other names in any language, former ones too
/// @param codes by the scheme they belong to: schemes collide, so no code stands alone
public record PublicBody(
    String slug,
    Kind kind,
    Level level,
    Trilingual names,
    String parent,
    @Nullable Sector sector,
    String governorate,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    String successor,
    List<String> aliases,
    Map<Scheme, String> codes) {

  public PublicBody {
    if (slug.isEmpty() || Stream.of(names.ar(), names.fr(), names.en()).allMatch(String::isEmpty)) {
      throw new IllegalArgumentException("a body has a slug and a name");
    }
    aliases = List.copyOf(aliases);
    var sorted = new EnumMap<Scheme, String>(Scheme.class);
    sorted.putAll(codes);
    codes = Collections.unmodifiableMap(sorted);
  }

  /// A body of which no more is known.
  public static PublicBody of(String slug, Kind kind, Trilingual names) {
    return new PublicBody(
        slug, kind, kind.level(), names, "", null, "", null, null, "", List.of(), Map.of());
  }

  /// What sort of body it is.
  public enum Kind {
    MINISTRY(Level.NATIONAL),
    AUTHORITY(Level.NATIONAL),
    AGENCY(Level.NATIONAL),
    COMPANY(Level.NATIONAL),
    UNIT(Level.NATIONAL),
    GOVERNORATE(Level.REGIONAL),
    MUNICIPALITY(Level.LOCAL),
    UNSPECIFIED(Level.NATIONAL);

    private final Level level;

    Kind(Level level) {
      this.level = level;
    }

    /// The level that bodies of this kind usually belong to.
    public Level level() {
      return level;
    }

    /// The stable name, `ministry`.
    public String code() {
      return PublicBody.code(this);
    }

    /// The kind of this code; [#UNSPECIFIED] for a code that is none of ours.
    public static Kind of(String code) {
      return find(values(), code).orElse(UNSPECIFIED);
    }
  }

  /// How far its competence reaches.
  public enum Level {
    NATIONAL,
    REGIONAL,
    LOCAL;

    public String code() {
      return PublicBody.code(this);
    }
  }

  /// A list of codes by which bodies or their places are known elsewhere.
  public enum Scheme {
    /// The country's statistics office.
    STATISTICS,
    ISO_3166_2,
    /// The official list of municipalities.
    MUNICIPALITY;

    public String code() {
      return PublicBody.code(this);
    }
  }

  /// The stable name of a value of a closed list, `foreign-affairs`.
  static String code(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static <E extends Enum<E>> Optional<E> find(E[] values, String code) {
    return Stream.of(values).filter(value -> code(value).equals(code)).findFirst();
  }

  /// Its name for readers of each language: where there is none, that of another language.
  public Trilingual name() {
    return names.filled();
  }

  /// The languages in which it has no name.
  public List<Language> missing() {
    return Stream.of(Language.values()).filter(each -> names.in(each).isEmpty()).toList();
  }

  /// Whether it lives on a day.
  public boolean isAlive(LocalDate day) {
    return (from == null || !from.isAfter(day)) && (to == null || !to.isBefore(day));
  }

  /// Everything that it is called.
  public Stream<String> calls() {
    return Stream.concat(Stream.of(names.ar(), names.fr(), names.en()), aliases.stream())
        .filter(name -> !name.isEmpty());
  }
}
