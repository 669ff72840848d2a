package mizan.engine.harvesting;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import mizan.engine.fetching.Fetched;
import mizan.engine.fetching.Fetched.Answer;
import mizan.engine.fetching.Fetched.Failed;
import mizan.engine.harvesting.Problem.Kind;
import org.jspecify.annotations.Nullable;

/// A JSON document on disk, read a value at a time: finds the records in it and what is wrong with
/// it.
final class Documents {
  private final Gathering gathering;
  private final String place;

  Documents(Gathering gathering, String place) {
    this.gathering = gathering;
    this.place = place;
  }

  String place() {
    return place;
  }

  /// Takes one record. Shapes: `record` is any JSON value, `where` says which record it is.
  interface Each {
    void take(Json record, String where);
  }

  /// Reads something out of a document.
  interface Reading {
    void read(JsonText text);
  }

  /// The answer to a request, where it may be a document; null when it is none, which is then
  /// named.
  static @Nullable Answer good(Fetched fetched, Gathering gathering) {
    return switch (fetched) {
      case Failed(var address, var reason, var detail) -> {
        gathering.problem(Kind.PAGE_FAILED, address.toString(), reason + ": " + detail);
        yield null;
      }
      case Answer answer -> {
        var page = Harvester.firstCharacter(answer) == '<';
        if (!page && answer.good()) {
          yield answer;
        }
        gathering.problem(
            page ? Kind.HTML_INSTEAD_OF_DATA : Kind.PAGE_FAILED,
            answer.address().toString(),
            Harvester.outcome(answer));
        answer.close();
        yield null;
      }
    };
  }

  /// A number of records, also one in quotes; null when it is none, which is then named.
  static @Nullable Long number(@Nullable Json value, Gathering gathering, String place) {
    try {
      return switch (value) {
        case Json.Whole(var number) -> number;
        case Json.Text(var text, _) -> Long.valueOf(text.strip());
        case null, default -> throw new NumberFormatException(String.valueOf(value));
      };
    } catch (NumberFormatException e) {
      gathering.problem(Kind.COUNT_UNREADABLE, place, String.valueOf(e.getMessage()));
      return null;
    }
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
      try {
        reading.read(new JsonText(text));
      } catch (JsonFault e) {
        gathering.problem(
            e.ended() ? Kind.TRUNCATED : Kind.BROKEN_JSON, place + " " + e.where(), e.what());
      }
      noteFaults(text);
    } catch (EOFException | ZipException e) {
      gathering.problem(Kind.TRUNCATED, place, "gzip: " + e.getMessage());
    } catch (UncheckedIOException e) {
      throw e.getCause();
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

  /// The items of the list that comes next.
  void items(JsonText text, Each each) {
    var reader = new JsonReader(text, gathering);
    var index = new long[1];
    text.items(() -> {
      var where = place + "#" + index[0]++;
      var item = reader.value(where);
      if (item != null) {
        each.take(item, where);
      }
    });
  }

  /// Only JSON objects are records; null for anything else, which is a problem of the document.
  @Nullable JsonObject record(Json item, String where) {
    if (item instanceof JsonObject record) {
      return record;
    }
    gathering.problem(Kind.RECORD_NOT_AN_OBJECT, where, item.kind());
    return null;
  }
}
