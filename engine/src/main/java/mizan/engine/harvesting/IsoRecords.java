package mizan.engine.harvesting;

import static mizan.engine.harvesting.IsoWords.code;
import static mizan.engine.harvesting.IsoWords.orNull;
import static mizan.engine.harvesting.IsoWords.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import mizan.engine.catalogue.Dataset.Coded;
import mizan.engine.catalogue.Dataset.Contact;
import mizan.engine.catalogue.Dataset.Frequency;
import mizan.engine.catalogue.Dataset.Period;
import mizan.engine.catalogue.Dataset.Publisher;
import mizan.engine.catalogue.Draft;
import mizan.engine.catalogue.Licence;
import mizan.engine.catalogue.Moment;
import mizan.engine.catalogue.Text;
import mizan.engine.dcat.Dcat;
import mizan.engine.vocabularies.Concept;
import org.jspecify.annotations.Nullable;

/// A record of ISO 19115 in XML (ISO 19139) in our words. The rules stand in `help/mappings.md`.
final class IsoRecords {
  private static final Set<String> DATASETS =
      Set.of("dataset", "nongeographicdataset", "series", "tile");

  private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"')\\]]+");

  /// The roles by which a party publishes, the most telling first.
  private static final List<String> PUBLISHERS =
      List.of("publisher", "owner", "custodian", "resourceProvider", "author", "pointOfContact");

  private static final List<String> CONTACTS =
      List.of("pointOfContact", "custodian", "owner", "publisher", "distributor");

  private final XmlElement record;
  private final @Nullable XmlElement about;
  private final IsoWords texts;
  private final Draft draft = new Draft();

  private IsoRecords(XmlElement record) {
    this.record = record;
    this.about = record.first("identificationInfo", "*");
    this.texts = new IsoWords(record);
  }

  static boolean isOf(XmlElement record) {
    return record.name().equals("MD_Metadata");
  }

  /// What a record describes, `dataset` or `service`; "" when it does not say.
  static String type(XmlElement record) {
    return code(record.first("hierarchyLevel"));
  }

  static boolean isDataset(String type) {
    return DATASETS.contains(type.toLowerCase(Locale.ROOT));
  }

  static Draft read(XmlElement record) {
    return new IsoRecords(record).read();
  }

  private Draft read() {
    draft.id = id();
    draft.title = text(Dcat.TITLE, first("citation", "CI_Citation", "title"));
    draft.description = text(Dcat.DESCRIPTION, first("abstract"));
    keywords();
    parties();
    dates();
    var frequency =
        code(
            first(
                "resourceMaintenance",
                "MD_MaintenanceInformation",
                "maintenanceAndUpdateFrequency"));
    draft.frequency = frequency.isEmpty() ? null : Frequency.of(frequency);
    coverage();
    for (var spoken : all("language")) {
      add(code(spoken), draft.languages);
    }
    draft.landingPage = orNull(words(record.first("dataSetURI")));
    documentation();
    new IsoFiles(record, texts, draft).take(constraints());
    return draft;
  }

  private String id() {
    var given = words(record.first("fileIdentifier"));
    if (given.isEmpty()) {
      given = words(first("citation", "CI_Citation", "identifier", "*", "code"));
    }
    return given.replaceFirst("(?i)^urn:uuid:", "").replaceAll("^\\{|}$", "");
  }

  /// A text; one without words is noted.
  private Text text(String property, @Nullable XmlElement given) {
    var said = texts.text(given);
    if (given != null && said.isEmpty()) {
      draft.blank.add(property);
    }
    return said;
  }

  private void keywords() {
    for (var group : all("descriptiveKeywords", "MD_Keywords")) {
      var place = code(group.first("type")).equals("place");
      for (var keyword : group.all("keyword")) {
        var said = text(Dcat.KEYWORD, keyword);
        if (place) {
          said.phrases().forEach(phrase -> draft.spatial.add(phrase.value()));
        } else {
          draft.keywords.addAll(said.phrases());
        }
      }
    }
    for (var topic : all("topicCategory")) {
      var said = words(topic);
      if (!said.isEmpty()) {
        draft.themes.add(new Coded(said, Concept.theme(said)));
      }
    }
  }

  private void parties() {
    var parties = new ArrayList<>(all("pointOfContact", "CI_ResponsibleParty"));
    parties.addAll(all("citation", "CI_Citation", "citedResponsibleParty", "CI_ResponsibleParty"));
    parties.addAll(record.all("contact", "CI_ResponsibleParty"));
    var publisher = inRole(parties, PUBLISHERS);
    if (publisher != null) {
      var name = text(Dcat.PUBLISHER, publisher.first("organisationName"));
      draft.publisher = name.isEmpty() ? null : new Publisher(name, null);
    }
    var contact = inRole(parties, CONTACTS);
    if (contact != null) {
      draft.contact = contact(contact);
    }
  }

  /// The party in the first of these roles that somebody is in; else the first.
  private static @Nullable XmlElement inRole(List<XmlElement> parties, List<String> roles) {
    for (var role : roles) {
      for (var party : parties) {
        if (code(party.first("role")).equals(role)) {
          return party;
        }
      }
    }
    return parties.isEmpty() ? null : parties.getFirst();
  }

  private static @Nullable Contact contact(XmlElement party) {
    var name = words(party.first("individualName"));
    name = name.isEmpty() ? words(party.first("organisationName")) : name;
    var reached = party.first("contactInfo", "CI_Contact");
    var email = "";
    var url = "";
    if (reached != null) {
      email = words(reached.first("address", "CI_Address", "electronicMailAddress"));
      url = words(reached.first("onlineResource", "CI_OnlineResource", "linkage"));
    }
    return name.isEmpty() && email.isEmpty() && url.isEmpty()
        ? null
        : new Contact(orNull(name), CkanRecords.withoutScheme(orNull(email)), orNull(url));
  }

  private void dates() {
    for (var date : all("citation", "CI_Citation", "date", "CI_Date")) {
      var said = words(date.first("date"));
      if (!said.isEmpty()) {
        switch (code(date.first("dateType"))) {
          case "publication" -> draft.issued = Moment.of(said);
          case "creation" -> draft.issued = draft.issued == null ? Moment.of(said) : draft.issued;
          case "revision" -> draft.modified = Moment.of(said);
          default -> {
            // validity, expiry and others tell neither
          }
        }
      }
    }
    if (draft.modified == null) {
      draft.modified = CkanRecords.moment(orNull(words(record.first("dateStamp"))));
    }
  }

  private void coverage() {
    for (var extent : all("extent", "EX_Extent")) {
      add(words(extent.first("description")), draft.spatial);
      for (var element : extent.all("geographicElement", "*")) {
        if (element.name().equals("EX_GeographicBoundingBox")) {
          add(box(element), draft.spatial);
        } else {
          add(words(element.first("geographicIdentifier", "*", "code")), draft.spatial);
        }
      }
      for (var period : extent.all("temporalElement", "*", "extent", "TimePeriod")) {
        var start = position(period, "begin");
        var end = position(period, "end");
        draft.temporal.add(
            new Period(
                CkanRecords.moment(orNull(start)),
                CkanRecords.moment(orNull(end)),
                start + "/" + end));
      }
    }
  }

  /// A box as Well-Known Text, longitude first; "" when a side is missing.
  private static String box(XmlElement box) {
    var west = words(box.first("westBoundLongitude"));
    var east = words(box.first("eastBoundLongitude"));
    var south = words(box.first("southBoundLatitude"));
    var north = words(box.first("northBoundLatitude"));
    return List.of(west, east, south, north).contains("")
        ? ""
        : "POLYGON((%1$s %3$s, %2$s %3$s, %2$s %4$s, %1$s %4$s, %1$s %3$s))"
            .formatted(west, east, south, north);
  }

  private static String position(XmlElement period, String end) {
    var plain = words(period.first(end + "Position"));
    return plain.isEmpty() ? words(period.first(end, "*", "timePosition")) : plain;
  }

  /// The columns, the standard it keeps to, and what else is told of it.
  private void documentation() {
    var features = record.all("contentInfo", "MD_FeatureCatalogueDescription");
    features.forEach(one -> address(one.first("featureCatalogueCitation", "*", "title")));
    var reports =
        record.all(
            "dataQualityInfo", "DQ_DataQuality", "report", "*", "result", "DQ_ConformanceResult");
    reports.forEach(one -> address(one.first("specification", "*", "title")));
  }

  /// The address that an anchor leads to, or the words.
  private void address(@Nullable XmlElement given) {
    if (given != null) {
      var anchor = given.first("Anchor");
      var address = anchor == null ? "" : anchor.attribute("href").strip();
      add(address.isEmpty() ? given.words() : address, draft.documentation);
    }
  }

  /// The licence in what is said of use, and the access right in what is said of access.
  private Licence constraints() {
    var licences = new ArrayList<String>();
    for (var constraint : all("resourceConstraints", "*")) {
      var said = new ArrayList<String>();
      for (var name : List.of("otherConstraints", "useLimitation")) {
        for (var one : constraint.all(name)) {
          var anchor = one.first("Anchor");
          add(anchor == null ? "" : anchor.attribute("href").strip(), said);
          add(one.words(), said);
        }
      }
      var use = constraint.first("useConstraints") != null;
      if (constraint.first("accessConstraints") != null && !said.isEmpty()) {
        var access = constraint.all("otherConstraints").isEmpty() ? "" : said.getFirst();
        draft.accessRights =
            access.isEmpty() ? null : new Coded(access, Concept.accessRight(access));
        said.removeIf(one -> !use && one.equals(access));
      }
      if (use || constraint.first("accessConstraints") == null) {
        licences.addAll(said);
      }
    }
    var within = new ArrayList<>(licences);
    licences.forEach(one -> ADDRESS.matcher(one).results().forEach(at -> within.add(at.group())));
    return Licence.of(within.toArray(String[]::new));
  }

  private @Nullable XmlElement first(String... path) {
    return about == null ? null : about.first(path);
  }

  private List<XmlElement> all(String... path) {
    return about == null ? List.of() : about.all(path);
  }

  private static void add(String said, List<String> into) {
    if (!said.isEmpty() && !into.contains(said)) {
      into.add(said);
    }
  }
}
