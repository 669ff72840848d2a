package mizan.engine.tables;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import mizan.engine.charsets.Charsets;
import mizan.engine.charsets.DetectedCharset;

/// An XML file in the charset that it is really written in, which need not be the one it declares.
final class XmlSource {
  private static final Pattern DECLARED =
      Pattern.compile("^<\\?xml[^>]{1,100}encoding\\s*=\\s*[\"']([A-Za-z0-9._-]{1,40})[\"']");

  private XmlSource() {}

  static Reader open(Path file) throws IOException {
    var found = Charsets.detect(file);
    var in = Files.newInputStream(file);
    in.skipNBytes(found.markBytes());
    return new BufferedReader(new InputStreamReader(in, chosen(file, found)));
  }

  /// Of charsets of one byte a letter the declared one is believed, unless the file is Unicode.
  private static Charset chosen(Path file, DetectedCharset found) throws IOException {
    var name = found.charset().name();
    if (name.startsWith("UTF-") || name.equals("US-ASCII")) {
      return found.charset();
    }
    try (var in = Files.newInputStream(file)) {
      var declared = DECLARED.matcher(new String(in.readNBytes(200), ISO_8859_1));
      if (declared.find()
          && !declared.group(1).toUpperCase(Locale.ROOT).startsWith("UTF")
          && isSupported(declared.group(1))) {
        return Charset.forName(declared.group(1));
      }
    }
    return found.charset();
  }

  private static boolean isSupported(String name) {
    try {
      return Charset.isSupported(name);
    } catch (IllegalArgumentException _) {
      return false;
    }
  }
}
