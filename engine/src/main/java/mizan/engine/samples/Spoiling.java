package mizan.engine.samples;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import mizan.engine.samples.Draft.Documentation;
import mizan.engine.samples.SampleLicence.Standing;

/// Carries out the mutators on single records and notes what each must raise.
final class Spoiling {

  private static final Phrase SHORT = new Phrase("%s: ملف سنوي.", "%s : fichier annuel.");

  /// Makes any title long enough to be an informative description, were it not the title again.
  private static final Phrase LONG =
      new Phrase(
          "%s، سلسلة كاملة حسب الثلاثيات والمصالح، أُعدّت وفق التصنيفة الوطنية للخدمات العمومية",
          "%s, série complète par trimestre et par service, selon la nomenclature nationale");

  private final List<SampleLicence> licences;
  private final Spoilt spoilt;
  private final Dice dice;

  Spoiling(Country.Wording wording, Dice dice) {
    this.licences = wording.licences();
    this.spoilt = wording.spoilt();
    this.dice = dice;
  }

  void spoil(Draft draft, Mutator mutator) {
    switch (mutator) {
      case TITLE_SHARED -> throw new IllegalArgumentException("one record alone shares no title");
      case TITLE_NOT_WORDS -> retitle(draft, digits(draft), "title-readable/not-words");
      case TITLE_FILE_NAME -> retitle(draft, fileName(draft), "title-readable/file-name");
      case PLACEHOLDER_TITLE -> fillTitle(draft);
      case TITLE_MISSING -> removeTitle(draft);
      case DESCRIPTION_REPEATS_TITLE -> repeatTitle(draft);
      case PLACEHOLDER_DESCRIPTION -> {
        draft.descriptions.replaceAll((language, _) -> dice.pick(spoilt.fillers().in(language)));
        draft.mustRaise("placeholders-absent/placeholder");
        draft.mustRaise("description-informative/too-short");
      }
      case DESCRIPTION_MISSING -> {
        draft.descriptions.clear();
        draft.mustRaise("description-informative/missing");
      }
      case DESCRIPTION_TOO_SHORT -> shorten(draft);
      case DESCRIPTION_NOT_TEXT -> {
        draft.descriptions.replaceAll((_, _) -> figures());
        draft.mustRaise("description-informative/not-text");
      }
      case FREQUENCY_MISSING -> {
        draft.frequency = "";
        draft.mustRaise("frequency-declared/missing");
      }
      case FREQUENCY_NOT_RECOGNISED -> {
        draft.frequency = dice.pick(spoilt.frequencies().in(draft.mainLanguage()));
        draft.mustRaise("frequency-declared/not-recognised");
      }
      case CONTACT_MISSING -> {
        draft.contactName = "";
        readdress(draft, _ -> "", "missing");
      }
      case CONTACT_MALFORMED -> readdress(draft, this::malformed, "malformed");
      case CONTACT_NOT_MONITORED ->
          readdress(
              draft, domain -> dice.pick(spoilt.unmonitored()) + "@" + domain, "not-monitored");
      case CONTACT_PERSONAL_MAILBOX -> readdress(draft, this::personal, "personal-mailbox");
      case PLACEHOLDER_CONTACT -> draft.contactName = filler(draft);
      case LICENCE_MISSING -> relicense(draft, Optional.empty(), "missing");
      case LICENCE_NOT_RECOGNISED -> relicense(draft, some(Standing.UNKNOWN), "not-recognised");
      case LICENCE_NOT_OPEN -> relicense(draft, some(Standing.NOT_OPEN), "not-open");
      case DOCUMENTATION_MISSING -> {
        draft.documentation = Documentation.NONE;
        draft.mustRaise("documentation-given/missing");
      }
      case PLACEHOLDER_PUBLISHER -> draft.publisherName = filler(draft);
      case PLACEHOLDER_KEYWORD -> addFillerKeyword(draft);
      case DATES_ISSUED_MISSING -> redate(draft, "", draft.modified, "issued-missing");
      case DATES_MODIFIED_MISSING -> redate(draft, draft.issued, "", "modified-missing");
      case DATES_NOT_READABLE ->
          redate(draft, draft.issued, dice.pick(spoilt.unreadableDates()), "not-readable");
      case DATES_IN_FUTURE -> redate(draft, draft.issued, "2099-12-31", "in-future");
    }
  }

  private static void retitle(Draft draft, String title, String finding) {
    draft.titles.replaceAll((_, _) -> title);
    draft.mustRaise(finding);
  }

  /// The record's number keeps such titles apart: nothing else is to be wrong with them.
  private String digits(Draft draft) {
    return "%d-%02d %d"
        .formatted(dice.between(2012, 2024), dice.between(1, 12), draft.origin.number());
  }

  private String fileName(Draft draft) {
    var pattern = dice.pick(List.of("%s_%d_v%d.csv", "export-%s-%d-%d.xlsx", "%s%dfinal%d.xls"));
    return pattern.formatted(
        draft.origin.theme().slug(), dice.between(2012, 2024), draft.origin.number());
  }

  private void fillTitle(Draft draft) {
    draft.titles.put(Language.FR, dice.pick(spoilt.titleFillers()));
    draft.mustRaise("placeholders-absent/placeholder");
  }

  private static void removeTitle(Draft draft) {
    draft.mustRaise("title-readable/missing");
    draft.titles.keySet().forEach(_ -> draft.mustRaise("title-bilingual/language-missing"));
    draft.titles.clear();
  }

  private static void repeatTitle(Draft draft) {
    // Without direction marks: whether a reader drops them must not matter.
    draft.titles.replaceAll(
        (language, title) -> LONG.in(language).formatted(title.replace("\u200f", "").strip()));
    draft.descriptions.putAll(draft.titles);
    draft.mustRaise("description-informative/repeats-title");
  }

  private static void shorten(Draft draft) {
    var subject = draft.origin.subject().name();
    draft.descriptions.replaceAll(
        (language, _) -> SHORT.in(language).formatted(Prose.capitalised(subject.in(language))));
    draft.mustRaise("description-informative/too-short");
  }

  private String figures() {
    var figures = new StringBuilder();
    while (figures.length() < 2 * Prose.INFORMATIVE) {
      figures.append(dice.between(100, 99_999)).append(dice.pick(List.of(" --- ", " / ", " ; ")));
    }
    return figures.toString().strip();
  }

  private static void readdress(Draft draft, UnaryOperator<String> mailbox, String finding) {
    draft.contactEmail = mailbox.apply(draft.origin.publisher().domain());
    draft.mustRaise("contact-usable/" + finding);
  }

  private String malformed(String domain) {
    return dice.pick(spoilt.malformed()).replace("{domain}", domain);
  }

  private String personal(String domain) {
    return "bureau." + domain.replace(".example", "") + "@" + dice.pick(spoilt.personal());
  }

  private String filler(Draft draft) {
    draft.mustRaise("placeholders-absent/placeholder");
    return dice.pick(spoilt.fillers().in(draft.mainLanguage()));
  }

  private void addFillerKeyword(Draft draft) {
    var language = draft.mainLanguage();
    var keywords = new ArrayList<>(draft.keywords.getOrDefault(language, List.of()));
    keywords.set(0, filler(draft));
    draft.keywords.put(language, keywords);
  }

  private Optional<SampleLicence> some(Standing standing) {
    return Optional.of(
        dice.pick(licences.stream().filter(one -> one.standing() == standing).toList()));
  }

  /// Where files have licences of their own, one of them is spoiled; elsewhere all inherit the
  /// dataset's.
  private void relicense(Draft draft, Optional<SampleLicence> licence, String finding) {
    var own = draft.origin.portal().licensesFiles();
    var only = own ? dice.between(0, draft.files.size() - 1) : -1;
    for (var file = 0; file < draft.files.size(); file++) {
      if (!own || file == only) {
        draft.files.set(file, draft.files.get(file).withLicence(licence));
        draft.mustRaise("licence-open/" + finding, file);
      }
    }
  }

  private static void redate(Draft draft, String issued, String modified, String finding) {
    draft.issued = issued;
    draft.modified = modified;
    draft.mustRaise("dates-given/" + finding);
  }
}
