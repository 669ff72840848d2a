package mizan.engine.harvesting;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import mizan.engine.harvesting.Problem.Kind;
import org.jspecify.annotations.Nullable;

/// Recorded catalogues: records in JSON one a line, `data.json`, RDF files, records of catalogue
/// services and repositories, spreadsheets of links; all but these packed with gzip or not.
final class Recordings {
  private static final int LINE_BYTES = 128 << 20;

  private Recordings() {}

  /// Reads a recording; the code of the portal kind that it is of.
  static String harvest(Path file, Gathering gathering) {
    var place = file.getFileName().toString();
    try {
      if (!Files.isReadable(file)) {
        throw new NoSuchFileException(file.toString());
      }
      var name = place.toLowerCase(Locale.ROOT).replaceAll("\\.gz$", "");
      if (name.endsWith(".jsonl") || name.endsWith(".ndjson")) {
        return lines(file, place, gathering).code();
      }
      if (Declared.isSpreadsheet(name)) {
        Declared.read(file, place, gathering);
        return "plain-site";
      }
      var syntax = RdfSyntax.of(file);
      if (syntax != null) {
        try (var document = RdfDocument.read(file, syntax, place, gathering)) {
          document.passDatasets();
        }
        return "dcat-rdf";
      }
      if (name.endsWith(".xml")) {
        return xml(file, place, gathering);
      }
      DcatUs.read(file, place, gathering);
      var kind = RecordKind.ofRecording(place);
      return kind == RecordKind.ARCGIS_HUB ? kind.code() : RecordKind.DCAT_US.code();
    } catch (IOException e) {
      gathering.problem(Kind.UNREACHABLE, file.toString(), e.getClass().getSimpleName());
      return "unknown";
    }
  }

  /// Answers of a protocol in XML; all that is no RDF and no answer of a repository is taken for
  /// records of a catalogue service.
  private static String xml(Path file, String place, Gathering gathering) {
    if (XmlDocument.root(file).equals("OAI-PMH")) {
      OaiPage.readRecording(file, place, gathering);
      return "oai-pmh";
    }
    CswPage.readRecording(file, place, gathering);
    return "csw";
  }

  /// A line with a fault is lost alone. The kind is that which the name says, else that of the
  /// first record.
  private static RecordKind lines(Path file, String place, Gathering gathering) throws IOException {
    var kind = RecordKind.ofRecording(place);
    var json = new JsonText();
    var reader = new JsonReader(json, gathering);
    try (var text = new Utf8Repair(Documents.open(file))) {
      var line = new Line();
      for (var number = 1L; line.read(text); number++) {
        if (line.isBlank()) {
          continue;
        }
        var where = place + " line " + number;
        if (line.tooLong) {
          gathering.problem(Kind.RECORD_TOO_LARGE, where, "");
          continue;
        }
        json.open(line.bytes(), line.size());
        var record = record(json, reader, gathering, where);
        if (record != null) {
          kind = kind == null ? RecordKind.of(record) : kind;
          kind.takeAll(record, gathering, where);
        }
      }
      new Documents(gathering, place).noteFaults(text);
    } catch (java.io.EOFException | java.util.zip.ZipException e) {
      gathering.problem(Kind.TRUNCATED, place, "gzip: " + e.getMessage());
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return kind == null ? RecordKind.CKAN : kind;
  }

  private static @Nullable JsonObject record(
      JsonText json, JsonReader reader, Gathering gathering, String where) {
    try {
      var value = reader.value(where);
      json.end();
      return value == null ? null : new Documents(gathering, where).record(value, where);
    } catch (JsonFault e) {
      gathering.problem(Kind.BROKEN_JSON, where, e.what());
      return null;
    }
  }

  /// A line of bytes, its buffer used again for the next.
  private static final class Line extends ByteArrayOutputStream {
    private final byte[] chunk = new byte[1 << 16];
    private int at;
    private int filled;
    private boolean tooLong;

    Line() {
      super(1 << 16);
    }

    byte[] bytes() {
      return buf;
    }

    boolean isBlank() {
      for (var i = 0; i < count; i++) {
        if (buf[i] > ' ' || buf[i] < 0) {
          return false;
        }
      }
      return true;
    }

    /// Whether there was a line; its end is not part of it.
    boolean read(Utf8Repair in) throws IOException {
      reset();
      tooLong = false;
      var any = false;
      while (true) {
        if (at == filled) {
          filled = in.read(chunk, 0, chunk.length);
          at = 0;
          if (filled < 0) {
            filled = 0;
            return any;
          }
        }
        any = true;
        var end = at;
        while (end < filled && chunk[end] != '\n') {
          end++;
        }
        if (count + end - at > LINE_BYTES) {
          tooLong = true;
        } else {
          write(chunk, at, end - at);
        }
        var ended = end < filled;
        at = ended ? end + 1 : end;
        if (ended) {
          return true;
        }
      }
    }
  }
}
