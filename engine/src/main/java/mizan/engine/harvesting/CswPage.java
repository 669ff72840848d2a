package mizan.engine.harvesting;

import java.nio.file.Path;
import mizan.engine.harvesting.Problem.Kind;
import mizan.engine.harvesting.SingleRecord.Told;
import org.jspecify.annotations.Nullable;

/// An answer of a catalogue service: its records, in whatever schema they are, and where it goes
/// on.
final class CswPage implements XmlDocument.Hearer {
  private static final String RDF_HEAD =
      "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">";

  private final String place;
  private final Gathering gathering;
  private final boolean recorded;
  private String root = "";
  private @Nullable Long matched;
  private @Nullable Long next;
  private long received;
  private long others;
  private @Nullable String refusal;

  private CswPage(String place, Gathering gathering, boolean recorded) {
    this.place = place;
    this.gathering = gathering;
    this.recorded = recorded;
  }

  /// Reads an answer; null when it is none of a catalogue service, is faulty or refuses: that is
  /// noted.
  static @Nullable CswPage read(Path body, String place, Gathering gathering) {
    var page = new CswPage(place, gathering, false);
    var whole = XmlDocument.read(body, place, gathering, page);
    if (page.refusal != null) {
      gathering.problem(Kind.ANSWER_REFUSED, place, page.refusal);
      return null;
    }
    if (whole && !page.root.equals("GetRecordsResponse")) {
      gathering.problem(Kind.UNEXPECTED_SHAPE, place, page.root);
    }
    return whole && page.root.equals("GetRecordsResponse") ? page : null;
  }

  /// Whether an answer is one of a catalogue service, and no refusal, and can be read to its end.
  static boolean isSound(Path body) {
    var quiet = new Gathering(_ -> {});
    return XmlDocument.root(body).equals("GetRecordsResponse")
        && XmlDocument.read(
            body,
            "",
            quiet,
            new XmlDocument.Hearer() {
              @Override
              public boolean wants(XmlElement element, String around) {
                return false;
              }

              @Override
              public void take(XmlElement element, String where) {}
            });
  }

  /// What an answer says of the one record that was asked for: it is empty when there is none. The
  /// third version answers with the record alone, or refuses, which says nothing.
  static Told told(Path body) {
    var records = new long[1];
    var whole =
        XmlDocument.root(body).equals("GetRecordByIdResponse")
            && XmlDocument.read(
                body,
                "",
                new Gathering(_ -> {}),
                new XmlDocument.Hearer() {
                  @Override
                  public boolean wants(XmlElement element, String around) {
                    return around.equals("GetRecordByIdResponse");
                  }

                  @Override
                  public void take(XmlElement element, String where) {
                    records[0]++;
                  }
                });
    return !whole ? Told.NOTHING : records[0] == 0 ? Told.GONE : Told.THERE;
  }

  /// Reads a recorded answer, or records alone.
  static void readRecording(Path file, String place, Gathering gathering) {
    var page = new CswPage(place, gathering, true);
    XmlDocument.read(file, place, gathering, page);
    if (page.refusal != null) {
      gathering.problem(Kind.ANSWER_REFUSED, place, page.refusal);
    }
  }

  /// How many records all pages have; null when that is not said in figures.
  @Nullable Long matched() {
    return matched;
  }

  /// Where the next page begins; 0 after the last, null when that is not said.
  @Nullable Long next() {
    return next;
  }

  /// How many records came, datasets or not.
  long received() {
    return received;
  }

  /// How many of them are no datasets.
  long others() {
    return others;
  }

  @Override
  public boolean wants(XmlElement element, String around) {
    if (root.isEmpty()) {
      root = element.name();
    }
    if (element.name().equals("SearchResults")) {
      matched = number(element.attribute("numberOfRecordsMatched"));
      next = number(element.attribute("nextRecord"));
    }
    return around.equals("SearchResults")
        || (around.isEmpty() && element.name().equals("Record"))
        || element.name().equals("MD_Metadata")
        || element.name().equals("ExceptionReport");
  }

  @Override
  public void take(XmlElement element, String where) {
    switch (element.name()) {
      case "ExceptionReport" -> refusal = element.words();
      case "RDF" -> rdf(element, element.elements().size());
      case "Dataset", "CatalogRecord", "Catalog" -> rdf(element, 1);
      default -> record(element, where);
    }
  }

  private void record(XmlElement element, String where) {
    received++;
    var type = IsoRecords.isOf(element) ? IsoRecords.type(element) : "";
    if (!type.isEmpty() && !IsoRecords.isDataset(type)) {
      others++;
      gathering.problem(Kind.NOT_A_DATASET, where, type);
      return;
    }
    var draft =
        IsoRecords.isOf(element) ? IsoRecords.read(element) : DublinCoreRecords.read(element, "");
    if (recorded) {
      gathering.takeAll(draft, null, element, where);
    } else {
      gathering.takeNew(draft, null, element, where);
    }
  }

  /// Records in DCAT: what is written of one may stand in another, so that they are read together.
  private void rdf(XmlElement element, int records) {
    received += records;
    others += element.all("DataService").size();
    var text = element.toString();
    var wrapped =
        element.name().equals("RDF")
            ? text
            : RDF_HEAD + text.substring(XmlElement.DECLARATION.length()) + "</rdf:RDF>";
    RdfDocument.passDatasets(wrapped, place, gathering);
  }

  private static @Nullable Long number(String text) {
    return text.matches("\\d{1,18}") ? Long.valueOf(text) : null;
  }
}
