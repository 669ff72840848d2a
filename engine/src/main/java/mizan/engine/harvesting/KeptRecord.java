package mizan.engine.harvesting;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Optional;
import mizan.engine.catalogue.Dataset;
import org.jspecify.annotations.Nullable;

/// A record kept beside the results, read again as it was read when it came.
public final class KeptRecord {
  private static final String PLACE = "kept record";

  private KeptRecord() {}

  /// The dataset of a record; empty when the text is no record of this kind of portal.
  ///
  /// @param kind the code of the portal's kind
  /// @param text JSON or XML as the portal gave it, or N-Triples
  public static Optional<Dataset> read(String kind, String text) {
    var found = new ArrayList<Dataset>(1);
    var gathering = new Gathering(found::add);
    if (text.stripLeading().startsWith("{")) {
      json(kind, text.getBytes(StandardCharsets.UTF_8), gathering);
    } else if (text.startsWith(XmlElement.DECLARATION)) {
      xml(text, gathering);
    } else {
      var triples = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
      try (var document = RdfDocument.read(triples, PLACE, gathering)) {
        document.passDatasets();
      }
    }
    return found.stream().findFirst();
  }

  private static void xml(String text, Gathering gathering) {
    try {
      var file = Files.createTempFile("mizan-", ".xml");
      try {
        Files.writeString(file, text);
        switch (XmlDocument.root(file)) {
          case "record" -> OaiPage.readRecording(file, PLACE, gathering);
          default -> CswPage.readRecording(file, PLACE, gathering);
        }
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void json(String kind, byte[] text, Gathering gathering) {
    var record = object(text, gathering);
    if (record != null) {
      RecordKind.of(kind).takeAll(record, gathering, PLACE);
    }
  }

  /// The object that a text is; null when it is none.
  static @Nullable JsonObject object(byte[] text, Gathering gathering) {
    try {
      var json = new JsonText();
      json.open(text, text.length);
      return new JsonReader(json, gathering).value(PLACE) instanceof JsonObject record
          ? record
          : null;
    } catch (JsonFault e) {
      gathering.problem(Problem.Kind.BROKEN_JSON, PLACE, e.what());
      return null;
    }
  }
}
