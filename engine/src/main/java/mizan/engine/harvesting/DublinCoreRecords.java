package mizan.engine.harvesting;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import mizan.engine.catalogue.Dataset.Coded;
import mizan.engine.catalogue.Dataset.Publisher;
import mizan.engine.catalogue.Draft;
import mizan.engine.catalogue.Licence;
import mizan.engine.catalogue.Moment;
import mizan.engine.catalogue.Text;
import mizan.engine.catalogue.Text.Phrase;
import mizan.engine.vocabularies.Concept;

/// A record of Dublin Core in our words, as OAI-PMH and catalogue services give it. The rules stand
/// in `help/mappings.md`.
final class DublinCoreRecords {
  private static final Set<String> DATASETS =
      Set.of(
          "dataset",
          "datasets",
          "data set",
          "jeu de données",
          "données",
          "مجموعة بيانات",
          "بيانات");

  private final XmlElement record;
  private final Draft draft = new Draft();

  private DublinCoreRecords(XmlElement record) {
    this.record = record;
  }

  /// Whether a record may be one of a dataset: it says so, or does not say what it is of.
  static boolean isDataset(XmlElement record) {
    var types = record.all("type");
    return types.isEmpty() || types.stream().anyMatch(type -> isDataset(type.words()));
  }

  /// A type is a word, or an address that ends with one.
  private static boolean isDataset(String type) {
    var word = type.toLowerCase(Locale.ROOT);
    return DATASETS.contains(word.substring(word.lastIndexOf('/') + 1));
  }

  /// @param id what the record is known by; "" when it says so itself
  static Draft read(XmlElement record, String id) {
    return new DublinCoreRecords(record).read(id);
  }

  private Draft read(String id) {
    draft.id = id.isEmpty() ? first("identifier") : id;
    draft.title = text("title");
    draft.description = text("description").isEmpty() ? text("abstract") : text("description");
    draft.keywords.addAll(text("subject").phrases());
    for (var theme : said("subject")) {
      var concept = Concept.theme(theme);
      if (concept != null) {
        draft.themes.add(new Coded(theme, concept));
      }
    }
    var publisher = text("publisher").isEmpty() ? text("creator") : text("publisher");
    draft.publisher = publisher.isEmpty() ? null : new Publisher(publisher, null);
    dates();
    draft.languages.addAll(said("language"));
    said("coverage", "spatial").forEach(place -> draft.spatial.add(place));
    files(rights());
    return draft;
  }

  private void dates() {
    var issued = said("issued", "created", "date");
    draft.issued = issued.isEmpty() ? null : Moment.of(issued.getFirst());
    var modified = said("modified");
    draft.modified = modified.isEmpty() ? null : Moment.of(modified.getFirst());
  }

  /// Of the rights, those that tell the access are no licence.
  private Licence rights() {
    var licences = new ArrayList<String>();
    for (var right : said("license", "rights", "accessRights")) {
      var access = Concept.accessRight(right.substring(right.lastIndexOf('/') + 1));
      if (access != null || right.startsWith("info:eu-repo/semantics/")) {
        draft.accessRights = new Coded(right, access);
      } else {
        licences.add(right);
      }
    }
    return Licence.of(licences.toArray(String[]::new));
  }

  /// Addresses of files are files; of others the first is the page of the dataset, and what is
  /// related to it documentation. As many formats as files are theirs in turn.
  private void files(Licence licence) {
    for (var name : List.of("identifier", "URI", "references", "source", "relation", "hasPart")) {
      for (var address : said(name)) {
        if (!DataLink.isHttp(address)) {
          continue;
        }
        if (DataLink.ending(address) != null) {
          var file = new Draft.File();
          file.accessUrl = address;
          file.downloadUrl = address;
          file.format = DataLink.ending(address);
          file.licence = licence;
          draft.files.add(file);
        } else if (name.equals("identifier") && draft.landingPage == null) {
          draft.landingPage = address;
        } else if (!name.equals("identifier")) {
          draft.documentation.add(address);
        }
      }
    }
    var formats = said("format");
    for (var i = 0; i < draft.files.size() && formats.size() == draft.files.size(); i++) {
      draft.files.get(i).format = formats.get(i);
    }
  }

  private Text text(String name) {
    var phrases = new ArrayList<Phrase>(2);
    for (var element : record.all(name)) {
      var words = element.words();
      if (!words.isEmpty()) {
        phrases.add(new Phrase(language(element.attribute("lang")), words));
      }
    }
    return phrases.isEmpty() ? Text.NONE : new Text(phrases);
  }

  private static String language(String tag) {
    return tag.replaceFirst("[-_].*$", "").toLowerCase(Locale.ROOT);
  }

  private List<String> said(String... names) {
    var said = new ArrayList<String>();
    for (var name : names) {
      record.all(name).stream()
          .map(XmlElement::words)
          .filter(words -> !words.isEmpty())
          .forEach(said::add);
    }
    return said;
  }

  private String first(String name) {
    var said = said(name);
    return said.isEmpty() ? "" : said.getFirst();
  }
}
