package mizan.platform.backups;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tools.jackson.databind.json.JsonMapper;

/// The ZIP file of a backup while it is written.
final class BackupWriter implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final ZipOutputStream zip;
  private final List<Manifest.Entry> entries = new ArrayList<>();

  BackupWriter(Path file) throws IOException {
    zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16));
  }

  void entry(String name, Backup.Content content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    var out = new Counted(zip);
    var rows = content.write(out);
    zip.closeEntry();
    entries.add(new Manifest.Entry(name, rows, out.bytes, hex(out.getMessageDigest())));
  }

  void finish(List<String> migrations, String made) throws IOException {
    zip.putNextEntry(new ZipEntry(Manifest.NAME));
    zip.write(JSON.writeValueAsBytes(new Manifest(Manifest.FORMAT, made, migrations, entries)));
    zip.closeEntry();
  }

  static String digest(InputStream in) throws IOException {
    try (var read = new DigestInputStream(in, sha256())) {
      read.transferTo(OutputStream.nullOutputStream());
      return hex(read.getMessageDigest());
    }
  }

  private static String hex(MessageDigest digest) {
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  /// Counts and digests what goes by; is never closed, since the ZIP file goes on.
  private static final class Counted extends DigestOutputStream {
    private long bytes;

    Counted(OutputStream out) {
      super(out, sha256());
    }

    @Override
    public void write(int one) throws IOException {
      super.write(one);
      bytes++;
    }

    @Override
    public void write(byte[] many, int from, int length) throws IOException {
      super.write(many, from, length);
      bytes += length;
    }
  }
}
