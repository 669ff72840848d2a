package mizan.platform.notices;

import java.util.Optional;
import mizan.platform.bodies.Bodies;
import mizan.platform.exchange.Initiatives;
import mizan.platform.exchange.Issues;
import mizan.platform.exchange.Requests;
import mizan.platform.exchange.Reuses;
import mizan.platform.notices.Announcement.About;
import mizan.platform.portals.Portal;
import mizan.platform.portals.Portals;
import mizan.platform.web.Country;
import mizan.platform.web.Dictionaries;
import mizan.platform.web.Language;
import mizan.platform.web.SiteAddress;
import mizan.platform.web.Trilingual;
import mizan.platform.web.Words;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Says announcements and topics in the reader's language.
@Component
class Wording {
  private final Dictionaries dictionaries;
  private final Names names;
  private final SiteAddress address;

  Wording(Dictionaries dictionaries, Names names, SiteAddress address) {
    this.dictionaries = dictionaries;
    this.names = names;
    this.address = address;
  }

  /// What things are called.
  @Component
  record Names(
      Bodies bodies,
      Portals portals,
      Requests requests,
      Reuses reuses,
      Initiatives initiatives,
      Issues issues,
      ObjectProvider<Country> country) {
    Trilingual body(String slug) {
      return bodies.name(slug);
    }

    Trilingual portal(String slug) {
      return portals.find(slug).map(Portal::title).orElseGet(() -> Trilingual.same(slug));
    }
  }

  /// An announcement as it is read.
  ///
  /// @param link the page that it leads to, as it is reached from outside
  record Told(String title, String text, String link) {}

  /// The title of a request that everybody may read.
  Optional<String> request(int number) {
    return names.requests().find(number).map(request -> request.asking().title());
  }

  /// The title of an initiative that everybody may see.
  Optional<String> initiative(int number) {
    return names.initiatives().find(number).map(initiative -> initiative.told().title());
  }

  Names names() {
    return names;
  }

  Words in(Language language) {
    return dictionaries.in(language);
  }

  Told tell(Announcement announcement, Language language) {
    var words = dictionaries.in(language);
    return new Told(
        title(announcement, words),
        words.text("notices.told." + announcement.kind().code() + ".text"),
        address.of(language, announcement.path()));
  }

  private String title(Announcement announcement, Words words) {
    var key = "notices.told." + announcement.kind().code();
    var about = announcement.about();
    return switch (announcement.kind()) {
      case EDITION_OPENED, EDITION_PUBLISHED, EDITION_CLOSED, EDITION_WITHDRAWN ->
          words.text(key, about.edition());
      case CERTIFICATE_AWARDED, CERTIFICATE_REVOKED ->
          words.text(
              key,
              words.text("certificates.award." + about.award()),
              names.portal(about.portal()).in(words.language()),
              about.edition());
      case REQUEST_SENT, REQUEST_ANSWERED, REQUEST_RELEASED ->
          words.text(
              key,
              names.body(about.body()).in(words.language()),
              request(about.number()).orElse(""));
      case REUSE_PUBLISHED ->
          words.text(
              key,
              names.reuses().find(about.number()).map(reuse -> reuse.told().title()).orElse(""));
      case INITIATIVE_PUBLISHED -> words.text(key, initiative(about.number()).orElse(""));
      case ISSUE_TOLD, ISSUE_VERIFIED ->
          words.text(
              key,
              names
                  .issues()
                  .find(about.number())
                  .map(issue -> issue.subject().title().in(words.language()))
                  .orElse(""));
      case RECOMMENDATIONS_CARRIED_OUT ->
          ofBody(key, about, words, words.count("notices.carried-out", about.number()));
      case RECOMMENDATIONS_FELL_BACK ->
          ofBody(key, about, words, words.count("notices.fell-back", about.number()));
    };
  }

  private String ofBody(String key, About about, Words words, String what) {
    return words.text(key, names.body(about.body()).in(words.language()), what);
  }

  /// What a topic is called; one that is gone is called as its address ends.
  String name(Topic topic, Language language) {
    return switch (topic.sort()) {
      case EVERYTHING -> in(language).text("notices.topic.everything");
      case BODIES -> names.body(topic.key()).in(language);
      case PORTALS -> names.portal(topic.key()).in(language);
      case REQUESTS -> request(Integer.parseInt(topic.key())).orElse(topic.key());
      case INITIATIVES -> initiative(Integer.parseInt(topic.key())).orElse(topic.key());
      case EDITIONS -> in(language).text("notices.topic.edition", Integer.parseInt(topic.key()));
    };
  }

  /// The sentence that says that the country is invented; empty for a real one.
  Optional<String> invented(Language language) {
    return Optional.ofNullable(names.country().getIfAvailable())
        .flatMap(Country::invented)
        .map(sentence -> sentence.in(language));
  }
}
