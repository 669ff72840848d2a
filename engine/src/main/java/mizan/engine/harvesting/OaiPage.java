package mizan.engine.harvesting;

import java.nio.file.Path;
import mizan.engine.harvesting.Problem.Kind;
import mizan.engine.harvesting.SingleRecord.Told;
import org.jspecify.annotations.Nullable;

/// An answer of a repository: its records, and the token for the next.
final class OaiPage implements XmlDocument.Hearer {
  private final String place;
  private final Gathering gathering;
  private final Seen headers;
  private final boolean recorded;
  private String root = "";
  private String token = "";
  private @Nullable Long size;
  private String error = "";
  private String said = "";
  private long fresh;
  private long others;
  private boolean deleted;
  private boolean whole;

  private OaiPage(String place, Gathering gathering, Seen headers, boolean recorded) {
    this.place = place;
    this.gathering = gathering;
    this.headers = headers;
    this.recorded = recorded;
  }

  /// Reads an answer.
  ///
  /// @param headers the records already met, which are not taken again
  static OaiPage read(Path body, String place, Gathering gathering, Seen headers) {
    var page = new OaiPage(place, gathering, headers, false);
    page.whole = XmlDocument.read(body, place, gathering, page);
    return page;
  }

  /// Reads a recorded answer, or several in one document.
  static void readRecording(Path file, String place, Gathering gathering) {
    var page = new OaiPage(place, gathering, new Seen(), true);
    XmlDocument.read(file, place, gathering, page);
    if (!page.error.isEmpty() && !page.error.equals("noRecordsMatch")) {
      gathering.problem(Kind.ANSWER_REFUSED, place, page.error + " " + page.said);
    }
  }

  boolean isOfRepository() {
    return root.equals("OAI-PMH");
  }

  /// Whether it was read to its end.
  boolean isWhole() {
    return whole;
  }

  /// The code of a refusal; "" without one.
  String error() {
    return error;
  }

  /// The words of a refusal.
  String said() {
    return said;
  }

  /// What to ask for the next page with; "" after the last.
  String token() {
    return token;
  }

  /// How many records all pages have; null when that is not said.
  @Nullable Long size() {
    return size;
  }

  /// How many records were not met before.
  long fresh() {
    return fresh;
  }

  /// How many of these are deleted, or no datasets.
  long others() {
    return others;
  }

  /// What it says of the one record that was asked for.
  Told told() {
    if (!whole || !isOfRepository()) {
      return Told.NOTHING;
    }
    if (fresh == 0) {
      return error.equals("idDoesNotExist") ? Told.GONE : Told.NOTHING;
    }
    return deleted ? Told.GONE : Told.THERE;
  }

  @Override
  public boolean wants(XmlElement element, String around) {
    if (root.isEmpty()) {
      root = element.name();
    }
    return switch (element.name()) {
      case "record", "resumptionToken", "error" -> true;
      default -> false;
    };
  }

  @Override
  public void take(XmlElement element, String where) {
    switch (element.name()) {
      case "resumptionToken" -> {
        token = element.words();
        var given = element.attribute("completeListSize").strip();
        size = given.matches("\\d{1,18}") ? Long.valueOf(given) : size;
      }
      case "error" -> {
        error = element.attribute("code");
        said = element.words();
      }
      default -> record(element, where);
    }
  }

  private void record(XmlElement record, String where) {
    var header = record.first("header");
    var named = header == null ? null : header.first("identifier");
    var id = named == null ? "" : named.words();
    if (!recorded && !id.isEmpty() && !headers.add(id)) {
      return;
    }
    fresh++;
    var metadata = record.first("metadata", "*");
    deleted = header != null && header.attribute("status").equals("deleted");
    if (deleted || metadata == null) {
      others++;
      if (!deleted) {
        gathering.problem(Kind.UNEXPECTED_SHAPE, where, id + " metadata");
      }
    } else if (metadata.name().equals("RDF")) {
      RdfDocument.passDatasets(metadata.toString(), place, gathering);
    } else if (DublinCoreRecords.isDataset(metadata)) {
      dublinCore(record, metadata, id, where);
    } else {
      others++;
      gathering.problem(Kind.NOT_A_DATASET, where, id);
    }
  }

  /// The stamp of the header is the day on which the record last changed.
  private void dublinCore(XmlElement record, XmlElement metadata, String id, String where) {
    var draft = DublinCoreRecords.read(metadata, id);
    var stamp = record.first("header", "datestamp");
    if (draft.modified == null && stamp != null) {
      draft.modified = stamp.words().isEmpty() ? null : CkanRecords.moment(stamp.words());
    }
    if (recorded) {
      gathering.takeAll(draft, null, record, where);
    } else {
      gathering.takeNew(draft, null, record, where);
    }
  }
}
