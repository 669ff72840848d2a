package mizan.platform.backups;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// A copy of everything the site must not lose, as one ZIP file: the rows of the database and the
/// files of the data folder. START HERE.
///
/// It is made while the site runs: the rows are those of one moment, and files that a row speaks of
/// were there before it. It can be restored into either database.
@Component
public class Backup {
  static final String TABLES = "tables/";
  static final String FILES = "files/";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final TablesStore tables;
  private final Path folder;

  Backup(TablesStore tables, BackupSettings settings) {
    this.tables = tables;
    this.folder = settings.data().toAbsolutePath().normalize();
  }

  /// Whether there is a database of a site to be backed up.
  public boolean hasSomething() {
    return tables.areThere();
  }

  /// Writes what is in an entry; gives the number of rows, 0 for a file.
  interface Content {
    long write(OutputStream out) throws IOException;
  }

  /// What a backup holds.
  ///
  /// @param rows in all tables
  /// @param bytes of all of it, unpacked
  public record Told(long rows, long files, long bytes) {}

  /// Writes a backup, and reads it again.
  ///
  /// @throws BackupRefused when there is a file of that name, or it cannot be written
  public Told write(Path zip) throws IOException {
    if (Files.exists(zip)) {
      throw new BackupRefused("backups.exists", zip);
    }
    var unfinished = zip.resolveSibling(zip.getFileName() + ".unfinished");
    try {
      write(new BackupWriter(unfinished));
      var told = told(check(unfinished));
      Files.move(unfinished, zip, StandardCopyOption.ATOMIC_MOVE);
      return told;
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }

  private void write(BackupWriter out) throws IOException {
    try (out) {
      var migrations = tables.write((table, lines) -> out.entry(TABLES + table, lines));
      for (var file : kept(folder)) {
        out.entry(
            FILES + folder.relativize(file),
            bytes -> {
              Files.copy(file, bytes);
              return 0;
            });
      }
      out.finish(migrations, Instant.now().toString());
    }
  }

  /// The files of a data folder, without the database, which goes by its rows, the index for the
  /// search, which is made again, and what is not finished.
  static List<Path> kept(Path folder) throws IOException {
    var kept = new ArrayList<Path>();
    if (!Files.isDirectory(folder)) {
      return kept;
    }
    try (var files = Files.walk(folder)) {
      files
          .filter(Files::isRegularFile)
          .filter(file -> isKept(folder.relativize(file)))
          .sorted()
          .forEach(kept::add);
    }
    return kept;
  }

  private static boolean isKept(Path file) {
    var top = file.getName(0).toString();
    if (top.startsWith("mizan.db") || top.equals("search")) {
      return false;
    }
    for (var part : file) {
      if (part.toString().startsWith(".") || part.toString().endsWith(".unfinished")) {
        return false;
      }
    }
    return true;
  }

  /// Makes the site anew from a backup, into an empty database and an empty data folder.
  ///
  /// The rows are acknowledged only once everything was read, counted and held against its digest.
  ///
  /// @throws BackupRefused when the file is no backup, is damaged, is of another version, or there
  ///   is something in its place
  public Told restore(Path zip) throws IOException {
    var manifest = check(zip);
    if (!kept(folder).isEmpty()) {
      throw new BackupRefused("backups.folder-not-empty", folder);
    }
    var whole = false;
    try {
      restore(zip, manifest);
      whole = true;
    } finally {
      if (!whole) {
        for (var file : kept(folder)) {
          Files.delete(file);
        }
      }
    }
    return told(manifest);
  }

  private void restore(Path zip, Manifest manifest) throws IOException {
    try (var packed = new ZipFile(zip.toFile())) {
      tables.read(
          manifest,
          table -> new BufferedReader(new InputStreamReader(open(packed, TABLES + table), UTF_8)),
          () -> {
            for (var entry : manifest.entries()) {
              if (entry.name().startsWith(FILES)) {
                restoreFile(packed, entry);
              }
            }
          });
    }
  }

  private void restoreFile(ZipFile packed, Manifest.Entry entry) throws IOException {
    var file = folder.resolve(entry.name().substring(FILES.length())).normalize();
    if (!file.startsWith(folder)) {
      throw new BackupRefused("backups.damaged", entry.name());
    }
    Files.createDirectories(file.getParent());
    try (var in = open(packed, entry.name())) {
      Files.copy(in, file);
    }
  }

  /// Holds every entry against its digest.
  private static Manifest check(Path zip) throws IOException {
    if (!Files.isReadable(zip)) {
      throw new BackupRefused("backups.not-there", zip);
    }
    try (var packed = new ZipFile(zip.toFile())) {
      var manifest = manifest(packed, zip);
      for (var entry : manifest.entries()) {
        try (var in = open(packed, entry.name())) {
          if (!BackupWriter.digest(in).equals(entry.sha256())) {
            throw new BackupRefused("backups.damaged", entry.name());
          }
        }
      }
      return manifest;
    } catch (java.util.zip.ZipException e) {
      throw new BackupRefused("backups.no-backup", zip);
    }
  }

  private static Manifest manifest(ZipFile packed, Path zip) throws IOException {
    var entry = packed.getEntry(Manifest.NAME);
    if (entry == null) {
      throw new BackupRefused("backups.no-backup", zip);
    }
    try (var in = packed.getInputStream(entry)) {
      var manifest = JSON.readValue(in, Manifest.class);
      if (manifest.format() != Manifest.FORMAT) {
        throw new BackupRefused("backups.other-version");
      }
      return manifest;
    } catch (JacksonException e) {
      throw new BackupRefused("backups.no-backup", zip);
    }
  }

  private static InputStream open(ZipFile packed, String name) throws IOException {
    @Nullable ZipEntry entry = packed.getEntry(name);
    if (entry == null) {
      throw new BackupRefused("backups.damaged", name);
    }
    return packed.getInputStream(entry);
  }

  private static Told told(Manifest manifest) {
    return new Told(manifest.rows(), manifest.files(), manifest.bytes());
  }
}
