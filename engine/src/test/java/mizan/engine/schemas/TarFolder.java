package mizan.engine.schemas;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/// Unpacks a packed folder of the corpus, plain files only.
final class TarFolder {
  private static final int BLOCK = 512;

  private TarFolder() {}

  static void unpack(Path tar, Path folder) throws IOException {
    try (var in = new GZIPInputStream(Files.newInputStream(tar))) {
      for (var head = in.readNBytes(BLOCK);
          head.length == BLOCK && head[0] != 0;
          head = in.readNBytes(BLOCK)) {
        var name = text(head, 0, 100);
        var size = Integer.parseInt(text(head, 124, 12).strip(), 8);
        var bytes = in.readNBytes(size);
        in.skipNBytes((BLOCK - size % BLOCK) % BLOCK);
        var file = folder.resolve(name).normalize();
        if (head[156] == '0' && file.startsWith(folder)) {
          Files.createDirectories(file.getParent());
          Files.write(file, bytes);
        }
      }
    }
  }

  private static String text(byte[] head, int from, int most) {
    var to = from;
    while (to < from + most && head[to] != 0) {
      to++;
    }
    return new String(head, from, to - from, StandardCharsets.UTF_8);
  }
}
