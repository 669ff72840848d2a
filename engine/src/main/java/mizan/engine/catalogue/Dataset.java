package mizan.engine.catalogue;

import java.util.List;
import java.util.Set;
import mizan.engine.dcat.Thing;
import mizan.engine.vocabularies.Concept;
import mizan.engine.vocabularies.FrequencyEntry;
import org.jspecify.annotations.Nullable;

/// A dataset as a portal describes it (`dcat:Dataset`), in our words.
///
/// @param id the portal's own identifier; a synthetic one when it gave none or gave it twice
/// @param blank the DCAT properties that were given without a value, as full IRIs
/// @param described the description as DCAT, by which conformance is judged
/// @param raw the record as the portal sent it
/// @param evidence the link of the exchange with which the record came, in the portal's archive; ""
///   when nothing is kept
public record Dataset(
    String id,
    Text title,
    Text description,
    List<Text.Phrase> keywords,
    List<Coded> themes,
    @Nullable Publisher publisher,
    @Nullable Contact contact,
    @Nullable Moment issued,
    @Nullable Moment modified,
    @Nullable Frequency frequency,
    List<String> spatial,
    List<Period> temporal,
    List<String> languages,
    @Nullable Coded accessRights,
    @Nullable String landingPage,
    List<String> documentation,
    List<Distribution> distributions,
    Set<String> blank,
    Thing described,
    Object raw,
    String evidence) {

  public Dataset {
    keywords = List.copyOf(keywords);
    themes = List.copyOf(themes);
    spatial = List.copyOf(spatial);
    temporal = List.copyOf(temporal);
    languages = List.copyOf(languages);
    documentation = List.copyOf(documentation);
    distributions = List.copyOf(distributions);
    blank = Set.copyOf(blank);
  }

  /// A value that should come from a list: what was given, and the entry it means.
  public record Coded(String given, @Nullable Concept concept) {}

  /// How often it is brought up to date: what was given, and the entry it means.
  public record Frequency(String given, @Nullable FrequencyEntry entry) {
    public static Frequency of(String given) {
      return new Frequency(given, FrequencyEntry.of(given));
    }
  }

  /// Who publishes it (`dct:publisher`).
  public record Publisher(Text name, @Nullable String uri) {}

  /// Whom to ask (`dcat:contactPoint`).
  public record Contact(@Nullable String name, @Nullable String email, @Nullable String url) {}

  /// The time it covers (`dct:temporal`).
  public record Period(@Nullable Moment start, @Nullable Moment end, String given) {}
}
