package mizan.engine.fuzzing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Files written one after another, each by its name, a line end and its bytes, with the sign of
/// separation of records between them: what an archive holds, in a form in which a changed byte
/// changes only what it stands for.
final class Members {
  private static final char BETWEEN = 0x1E;

  private Members() {}

  static byte[] of(Map<String, String> files) {
    var text = new StringBuilder();
    new TreeMap<>(files)
        .forEach((name, content) -> text.append(BETWEEN).append(name).append('\n').append(content));
    return text.toString().getBytes(UTF_8);
  }

  /// The archive of such files; other bytes as they are.
  static byte[] packed(byte[] bytes) {
    if (bytes.length == 0 || bytes[0] != BETWEEN) {
      return bytes;
    }
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      var names = new HashSet<String>();
      for (var from = 1; from <= bytes.length; ) {
        var end = find(bytes, from, BETWEEN);
        var line = Math.min(find(bytes, from, '\n'), end);
        var name = new String(bytes, from, line - from, UTF_8);
        if (names.add(name) && name.getBytes(UTF_8).length < 1 << 16) {
          var entry = new ZipEntry(name);
          entry.setTimeLocal(LocalDateTime.of(2026, 1, 1, 0, 0));
          zip.putNextEntry(entry);
          var start = Math.min(line + 1, end);
          zip.write(bytes, start, end - start);
        }
        from = end + 1;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static int find(byte[] bytes, int from, char sign) {
    var at = from;
    while (at < bytes.length && bytes[at] != sign) {
      at++;
    }
    return at;
  }
}
