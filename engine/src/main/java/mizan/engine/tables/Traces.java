package mizan.engine.tables;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import mizan.engine.sniffing.FileKind;
import org.jspecify.annotations.Nullable;

/// What a workbook holds beside its tables: who wrote it, what readers noted, tables behind tables.
///
/// Source: ECMA-376 part 1, §15.2.12, §18.7, §18.10, §18.14, and part 2, §11; OpenDocument 1.3 part
/// 3, §4.3 and §14.1. Of other files, and of workbooks packed in others, nothing is told.
public final class Traces {
  /// The kinds of trace.
  public enum Kind {
    AUTHOR,
    LAST_EDITOR,
    COMPANY,
    COMMENTS,
    /// Rows kept behind a pivot table, also of sheets that are gone.
    PIVOT_CACHE,
    /// Values kept of other workbooks.
    OUTSIDE_LINKS;

    /// Whether rows may be in it that no sheet shows.
    public boolean isOfRows() {
      return this == PIVOT_CACHE || this == OUTSIDE_LINKS;
    }

    /// The stable name, `pivot-cache`.
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /// A trace, how often it is there, and the first text of it; "" where it has none.
  public record Trace(Kind kind, long count, String text) {}

  private static final int LONGEST = 10_000;

  private final ZipFile zip;
  private final Limits limits;
  private final Map<Kind, Trace> found = new EnumMap<>(Kind.class);

  private Traces(ZipFile zip, Limits limits) {
    this.zip = zip;
    this.limits = limits;
  }

  /// The traces in a file; none of a kind that has none, and what stands before the damage of one
  /// that is damaged.
  ///
  /// @throws IOException when the file cannot be read from the disk
  public static List<Trace> of(Path file, FileKind kind, Limits limits) throws IOException {
    if (kind != FileKind.XLSX && kind != FileKind.ODS) {
      return List.of();
    }
    try (var zip = new ZipFile(file.toFile())) {
      var traces = new Traces(zip, limits);
      traces.read(kind == FileKind.XLSX);
      return new ArrayList<>(traces.found.values());
    } catch (EOFException | ZipException | IllegalArgumentException _) {
      return List.of();
    }
  }

  private void read(boolean xlsx) {
    try {
      if (xlsx) {
        text("docProps/core.xml", "creator", Kind.AUTHOR);
        text("docProps/core.xml", "lastModifiedBy", Kind.LAST_EDITOR);
        text("docProps/app.xml", "Company", Kind.COMPANY);
        members();
      } else {
        text("meta.xml", "initial-creator", Kind.AUTHOR);
        text("meta.xml", "creator", Kind.LAST_EDITOR);
        tags(zip.getEntry("content.xml"), "annotation", Kind.COMMENTS);
      }
    } catch (IOException _) {
      // damaged, or more than the limits: what was found is told
    }
  }

  private void members() throws IOException {
    var entries = zip.stream().limit(limits.members()).toList();
    for (var entry : entries) {
      var name = entry.getName();
      if (name.matches("xl/comments[^/]*\\.xml|xl/comments/.*\\.xml")) {
        tags(entry, "comment", Kind.COMMENTS);
      } else if (name.startsWith("xl/pivotCache/pivotCacheRecords")) {
        add(Kind.PIVOT_CACHE, 1, "");
      } else if (name.matches("xl/externalLinks/externalLink[^/]*\\.xml")) {
        add(Kind.OUTSIDE_LINKS, 1, "");
      }
    }
  }

  /// The text of the first tag of a name.
  private void text(String member, String tag, Kind kind) throws IOException {
    var entry = zip.getEntry(member);
    if (entry == null) {
      return;
    }
    try (var in = new BoundedStream(zip.getInputStream(entry), entry.getCompressedSize(), limits)) {
      var scan = new XmlScan(in, LONGEST);
      while (scan.next()) {
        if (scan.is(tag) && !scan.closing() && !scan.empty()) {
          scan.keep();
          if (scan.next()) {
            var text = scan.text().strip();
            if (!text.isEmpty()) {
              add(kind, 1, text);
            }
          }
          return;
        }
      }
    }
  }

  private void tags(@Nullable ZipEntry entry, String tag, Kind kind) throws IOException {
    if (entry == null) {
      return;
    }
    try (var in = new BoundedStream(zip.getInputStream(entry), entry.getCompressedSize(), limits)) {
      var scan = new XmlScan(in, LONGEST);
      while (scan.next()) {
        if (scan.is(tag) && !scan.closing()) {
          add(kind, 1, "");
        }
      }
    }
  }

  private void add(Kind kind, long count, String text) {
    found.merge(
        kind,
        new Trace(kind, count, text),
        (one, other) -> new Trace(kind, one.count + other.count, one.text));
  }
}
