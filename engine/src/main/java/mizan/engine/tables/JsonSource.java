package mizan.engine.tables;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import mizan.engine.charsets.Charsets;
import mizan.engine.charsets.DetectedCharset;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/// A JSON file that is read more than once, in the charset that it is really written in.
public final class JsonSource {
  private static final int DEPTH_MOST = 500;

  private final Path file;
  private final DetectedCharset charset;
  private final JsonFactory factory;

  public JsonSource(Path file, Limits limits) throws IOException {
    this.file = file;
    charset = Charsets.detect(file);
    factory =
        JsonFactory.builder()
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxNestingDepth(DEPTH_MOST)
                    .maxStringLength(limits.cellCharacters() * 16)
                    .maxNumberLength(limits.cellCharacters())
                    .build())
            .build();
  }

  public JsonParser open() throws IOException {
    return factory.createParser(ObjectReadContext.empty(), reader());
  }

  /// Writes values again as JSON.
  JsonFactory factory() {
    return factory;
  }

  private Reader reader() throws IOException {
    var in = Files.newInputStream(file);
    in.skipNBytes(charset.markBytes());
    return new BufferedReader(new InputStreamReader(in, charset.charset()));
  }
}
