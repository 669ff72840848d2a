package mizan.platform.reports;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;

/// A file in which an edition can be had.
record PublicFile(String name, MediaType type) {
  private static final MediaType CSV = new MediaType("text", "csv", UTF_8);
  private static final MediaType PARQUET = new MediaType("application", "vnd.apache.parquet");

  /// The digests of all others, as `sha256sum --check` reads them.
  static final String DIGESTS = "sha256sums.txt";

  /// Those that everybody may have: what is not named here is handed out to nobody.
  static final List<PublicFile> ALL =
      List.of(
          new PublicFile("report.json", MediaType.APPLICATION_JSON),
          new PublicFile("ranking.csv", CSV),
          new PublicFile("criteria.csv", CSV),
          new PublicFile("findings.csv", CSV),
          new PublicFile("ranking.parquet", PARQUET),
          new PublicFile("datasets.parquet", PARQUET),
          new PublicFile("files.parquet", PARQUET),
          new PublicFile("findings.parquet", PARQUET),
          new PublicFile("dynamics.parquet", PARQUET),
          new PublicFile("dqv.ttl", new MediaType("text", "turtle", UTF_8)),
          new PublicFile("evidence.csv", CSV),
          new PublicFile("dictionary.csv", CSV),
          new PublicFile(DIGESTS, new MediaType("text", "plain", UTF_8)));

  static Optional<PublicFile> find(String name) {
    return ALL.stream().filter(file -> file.name.equals(name)).findFirst();
  }

  /// Writes down the digests of the files in a folder.
  static void sign(Path folder) {
    var lines =
        ALL.stream()
            .map(PublicFile::name)
            .filter(name -> !name.equals(DIGESTS))
            .map(name -> digest(folder.resolve(name)) + "  " + name + "\n")
            .collect(Collectors.joining());
    try {
      Files.writeString(folder.resolve(DIGESTS), lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The digests of the files in a folder, by name.
  static Map<String, String> digests(Path folder) {
    try (var lines = Files.lines(folder.resolve(DIGESTS))) {
      return lines
          .map(line -> line.split("  ", 2))
          .collect(Collectors.toMap(parts -> parts[1], parts -> parts[0]));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String digest(Path file) {
    try (var in = Files.newInputStream(file);
        var digested = new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
      digested.transferTo(java.io.OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(digested.getMessageDigest().digest());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
