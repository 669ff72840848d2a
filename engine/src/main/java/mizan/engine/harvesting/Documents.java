package mizan.engine.harvesting;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import mizan.engine.harvesting.Problem.Kind;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;

/// A JSON document on disk, read token by token: finds the records in it and what is wrong with it.
final class Documents {
  private final Gathering gathering;
  private final String place;

  Documents(Gathering gathering, String place) {
    this.gathering = gathering;
    this.place = place;
  }

  /// Takes one record. Shapes: `record` is any JSON value, `where` says which record it is.
  interface Each {
    void take(JsonNode record, String where);
  }

  /// Reads something with a parser over a document.
  interface Reading {
    void read(JsonParser parser);
  }

  /// Opens a file, unpacking gzip by its first bytes.
  static InputStream open(Path file) throws IOException {
    var in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
    in.mark(2);
    var gzip = in.read() == 0x1F && in.read() == 0x8B;
    in.reset();
    return gzip ? new GZIPInputStream(in, 1 << 16) : in;
  }

  /// Reads a document; faults of the JSON, the packing or the text become problems with their
  /// place.
  void read(Path file, Reading reading) throws IOException {
    try (var in = open(file);
        var text = new Utf8Repair(in)) {
      try (var parser = JsonReader.parser(text)) {
        reading.read(parser);
      } catch (JacksonException e) {
        var at = e.getLocation();
        var where =
            at == null ? place : place + " line " + at.getLineNr() + ", byte " + at.getByteOffset();
        var ended = e.getOriginalMessage().contains("end-of-input");
        gathering.problem(ended ? Kind.TRUNCATED : Kind.BROKEN_JSON, where, e.getOriginalMessage());
      }
      noteFaults(text);
    } catch (EOFException | ZipException e) {
      gathering.problem(Kind.TRUNCATED, place, "gzip: " + e.getMessage());
    }
  }

  void noteFaults(Utf8Repair text) {
    var cut = text.cut();
    if (cut != null) {
      gathering.problem(Kind.TRUNCATED, place, cut);
    }
    if (text.faults() > 0) {
      gathering.problem(
          Kind.INVALID_UTF8, place + " byte " + text.firstFault(), text.faults() + " bytes");
    }
  }

  /// The items of the array at the parser's current token.
  void items(JsonParser parser, Each each) {
    var reader = new JsonReader(gathering);
    for (var index = 0L; parser.nextToken() != JsonToken.END_ARRAY; index++) {
      var where = place + "#" + index;
      var item = reader.value(parser, where);
      if (item != null) {
        each.take(item, where);
      }
    }
  }

  /// Only JSON objects are records; anything else is a problem of the document.
  boolean isRecord(JsonNode item, String where) {
    if (!item.isObject()) {
      gathering.problem(Kind.RECORD_NOT_AN_OBJECT, where, item.getNodeType().toString());
      return false;
    }
    return true;
  }
}
