package mizan.engine.harvesting;

import java.util.Arrays;
import java.util.Locale;
import mizan.engine.catalogue.Draft;
import org.jspecify.annotations.Nullable;

/// The kinds of portals whose records are JSON objects: how one is read, and how its kind is told
/// where only the record or the name of a recording is there.
enum RecordKind {
  CKAN("ckan"),
  DCAT_US("dcat-us"),
  ARCGIS_HUB("arcgis-hub"),
  OPENDATASOFT("opendatasoft"),
  SOCRATA("socrata"),
  UDATA("udata"),
  PLAIN_SITE("plain-site");

  private final String code;

  RecordKind(String code) {
    this.code = code;
  }

  String code() {
    return code;
  }

  /// By the code of a portal's kind; CKAN for others, whose records are read alike.
  static RecordKind of(String code) {
    return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst().orElse(CKAN);
  }

  /// The kind in the name of a recording, `town.socrata.jsonl.gz`; null when it says none.
  static @Nullable RecordKind ofRecording(String name) {
    var parts = name.toLowerCase(Locale.ROOT).replaceAll("\\.gz$", "").split("\\.", -1);
    if (parts.length < 3) {
      return null;
    }
    var said = parts[parts.length - 2];
    return Arrays.stream(values()).filter(one -> one.code.equals(said)).findFirst().orElse(null);
  }

  /// The kind of a record, by the members that only its kind has.
  static RecordKind of(JsonObject record) {
    if (OpendatasoftRecords.isOne(record)) {
      return OPENDATASOFT;
    }
    if (SocrataRecords.isOne(record)) {
      return SOCRATA;
    }
    return UdataRecords.isOne(record) ? UDATA : CKAN;
  }

  /// Reads a record; null when it is no dataset of the portal's own, which is then noted.
  private @Nullable Draft read(JsonObject record, Gathering gathering, String place) {
    return switch (this) {
      case CKAN -> CkanRecords.read(record, gathering, place);
      case DCAT_US, ARCGIS_HUB -> DcatUsRecords.read(record, gathering, place);
      case OPENDATASOFT -> OpendatasoftRecords.read(record, gathering, place);
      case SOCRATA -> SocrataRecords.read(record, gathering, place);
      case UDATA -> UdataRecords.read(record, gathering, place);
      case PLAIN_SITE -> PlainSiteRecords.read(record, gathering, place);
    };
  }

  /// Takes a record of a catalogue given in one piece.
  void takeAll(JsonObject record, Gathering gathering, String place) {
    var draft = read(record, gathering, place);
    if (draft != null) {
      gathering.takeAll(draft, null, record, place);
    }
  }

  /// Takes a record of a catalogue that comes in pages.
  void takeNew(JsonObject record, Gathering gathering, String place) {
    var draft = read(record, gathering, place);
    if (draft != null) {
      gathering.takeNew(draft, null, record, place);
    }
  }

  /// Takes a record of a catalogue that is read a second time, if the first reading missed it.
  void takeMissed(JsonObject record, Gathering gathering, String place) {
    var draft = read(record, new Gathering(_ -> {}), place);
    if (draft != null) {
      gathering.takeMissed(draft, record, place);
    }
  }
}
