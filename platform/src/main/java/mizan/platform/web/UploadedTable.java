package mizan.platform.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import mizan.engine.content.Profiler;
import mizan.engine.sniffing.FileKind;
import mizan.engine.sniffing.Sniffer;
import mizan.engine.tables.Limits;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/// The table of a file that somebody gave, whatever its format, charset and language: the first
/// whose headings are known, else the first that has any.
///
/// What kind of file it is, its bytes tell. Formulas are read as the results that they were stored
/// with.
///
/// @param columns the headings as they stand; "" for a column without one
/// @param rows those that are not blank
/// @param known whether the headings are
public record UploadedTable(
    List<String> columns, List<Line> rows, List<Note> notes, boolean known) {
  /// Notes that say that not all of the file could be read.
  private static final Set<String> SPOILT = Set.of("damaged", "footer", "table-further");

  private static final Set<FileKind> READ =
      Set.of(FileKind.CSV, FileKind.XLSX, FileKind.XLS, FileKind.ODS);

  /// How much of a file is read.
  ///
  /// @param characters of a cell; a longer one spoils the file
  /// @param unpackedBytes of what is packed in it
  public record Bounds(int rows, int characters, long unpackedBytes) {}

  /// A row of the file.
  ///
  /// @param number of the row as a spreadsheet counts it
  /// @param cells by column, as they stand; there may be fewer, or more, than columns
  /// @param broken the columns in which it has a formula without a result
  public record Line(long number, List<String> cells, Set<Integer> broken) {
    /// What stands in a column; "" for nothing.
    public String cell(int column) {
      return column < cells.size() ? cells.get(column) : "";
    }
  }

  /// Something to be known of a file, `footer`, with figures or names for its sentence.
  public record Note(String code, String argument) {
    /// Whether not all of the file could be read.
    public boolean isSpoilt() {
      return SPOILT.contains(code);
    }
  }

  /// The bytes of a file that came with a form.
  ///
  /// @throws Problem when there is none, or it is larger than is taken
  public static byte[] bytes(@Nullable MultipartFile file, int mostMegabytes) {
    if (file == null || file.isEmpty()) {
      throw Problem.badRequest("web.table.empty").at("file");
    }
    if (file.getSize() > mostMegabytes * 1_000_000L) {
      throw Problem.badRequest("web.table.large", mostMegabytes).at("file");
    }
    try {
      return file.getBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Reads a file from its bytes.
  ///
  /// @param headings whether they are those of the table that is looked for
  /// @throws Problem when the file is none that can be read
  public static UploadedTable read(byte[] bytes, Bounds bounds, Predicate<List<String>> headings) {
    try {
      var file = Files.createTempFile("mizan-table-", "");
      try {
        Files.write(file, bytes);
        return read(file, bounds, headings);
      } finally {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The same, of a file on disk.
  public static UploadedTable read(Path file, Bounds bounds, Predicate<List<String>> headings)
      throws IOException {
    var kind = Sniffer.sniff(file).kind();
    if (kind == FileKind.EMPTY) {
      throw Problem.badRequest("web.table.empty").at("file");
    }
    // One column of a few lines is taken for a text.
    if (!READ.contains(kind) && kind != FileKind.TXT) {
      var code = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
      throw Problem.badRequest("web.table.kind", code).at("file");
    }
    if (kind == FileKind.XLSX && hasMacros(file)) {
      throw Problem.badRequest("web.table.macros").at("file");
    }
    var usual = Limits.USUAL;
    var limits =
        new Limits(
            bounds.unpackedBytes,
            usual.ratio(),
            usual.depth(),
            usual.members(),
            bounds.characters,
            200);
    var hearing = new UploadHearing(bounds, headings);
    Profiler.read(file, limits, hearing);
    return hearing.table();
  }

  private static boolean hasMacros(Path file) throws IOException {
    try (var workbook = new ZipFile(file.toFile())) {
      return workbook.stream().anyMatch(entry -> entry.getName().endsWith("vbaProject.bin"));
    } catch (ZipException _) {
      return false; // a damaged workbook is named by its reader
    }
  }
}
