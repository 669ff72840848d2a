package mizan.engine.fuzzing;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;

/// One file, packed as others pack it.
final class Packed {
  private static final int BLOCK = 512;

  private Packed() {}

  static byte[] gzip(byte[] file) {
    var out = new ByteArrayOutputStream();
    try (var zip = new GZIPOutputStream(out)) {
      zip.write(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  static byte[] tar(String name, byte[] file) {
    var blocks = (file.length + BLOCK - 1) / BLOCK;
    var tar = new byte[(blocks + 3) * BLOCK];
    put(tar, 0, name);
    put(tar, 100, "0000644");
    put(tar, 124, "%011o".formatted(file.length));
    put(tar, 136, "00000000000");
    put(tar, 257, "ustar");
    put(tar, 263, "00");
    tar[156] = '0';
    Arrays.fill(tar, 148, 156, (byte) ' ');
    var sum = 0;
    for (var i = 0; i < BLOCK; i++) {
      sum += tar[i] & 0xFF;
    }
    put(tar, 148, "%06o\0".formatted(sum));
    System.arraycopy(file, 0, tar, BLOCK, file.length);
    return tar;
  }

  private static void put(byte[] tar, int at, String text) {
    var bytes = text.getBytes(US_ASCII);
    System.arraycopy(bytes, 0, tar, at, bytes.length);
  }
}
