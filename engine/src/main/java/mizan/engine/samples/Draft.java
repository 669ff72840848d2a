package mizan.engine.samples;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// One dataset's record in the making: clean at first, then spoiled. An empty text means that the
/// record says nothing there.
final class Draft {

  /// What never changes about a record.
  ///
  /// @param number its place in the portal, from 1
  /// @param id what the portal calls its identifier
  /// @param address of its page
  record Origin(
      SamplePortal portal,
      int number,
      String id,
      String address,
      Theme theme,
      Theme.Subject subject,
      SampleBody publisher) {}

  /// One file of the dataset, with its licence.
  record DraftFile(
      Phrases.FileKind kind,
      String id,
      String url,
      long sizeBytes,
      Optional<SampleLicence> licence) {
    DraftFile withLicence(Optional<SampleLicence> other) {
      return new DraftFile(kind, id, url, sizeBytes, other);
    }

    DraftFile at(String otherUrl, long bytes) {
      return new DraftFile(kind, id, otherUrl, bytes, licence);
    }
  }

  /// The ways in which a record can be documented.
  enum Documentation {
    LINK,
    STANDARD,
    COLUMNS,
    NONE
  }

  final Origin origin;
  final Set<Language> languages;
  final Map<Language, String> titles = new EnumMap<>(Language.class);
  final Map<Language, String> descriptions = new EnumMap<>(Language.class);
  final Map<Language, List<String>> keywords = new EnumMap<>(Language.class);
  final List<DraftFile> files = new ArrayList<>();
  final List<Truth> truths = new ArrayList<>();

  /// What the data is about; without a place, the whole country.
  Optional<Place> place = Optional.empty();

  int firstYear;
  int lastYear;
  String publisherName = "";
  String contactName = "";
  String contactEmail = "";
  String frequency = "";
  Documentation documentation = Documentation.NONE;

  /// When the record really appeared and changed, and what it declares about that.
  LocalDateTime appeared = LocalDateTime.MIN;

  LocalDateTime changed = LocalDateTime.MIN;
  String issued = "";
  String modified = "";

  Draft(Origin origin, Set<Language> languages) {
    this.origin = origin;
    this.languages = languages;
  }

  /// The language that untranslated fields are in.
  Language mainLanguage() {
    return languages.contains(Language.FR) ? Language.FR : Language.AR;
  }

  String name() {
    return "%s-%03d".formatted(origin.theme().slug(), origin.number());
  }

  String title() {
    return titles.getOrDefault(mainLanguage(), "");
  }

  String description() {
    return descriptions.getOrDefault(mainLanguage(), "");
  }

  /// Whether the publisher's name is the body's, not a filler.
  boolean namesPublisher() {
    return origin.publisher().names().in(mainLanguage()).equals(publisherName);
  }

  /// Where the columns, or the standard the record keeps to, are explained.
  String documentationUrl() {
    return origin.address() + "/documentation";
  }

  /// Notes that this record must raise a finding about the whole dataset.
  void mustRaise(String finding) {
    truths.add(new Truth(origin.portal().slug(), origin.id(), "", finding));
  }

  void mustRaise(String finding, int file) {
    truths.add(new Truth(origin.portal().slug(), origin.id(), Integer.toString(file), finding));
  }
}
