package mizan.engine.samples;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// A way to spoil a file as it is written, carried out by [ByteSpoiling].
@SuppressWarnings("ImmutableEnumChecker") // its lists are never changed
enum ByteFault implements FileFault {
  XLSX_AS_CSV(In.CSV, "format-true/not-as-declared"),
  OTHER_ENDING(In.CSV, "format-true/other-voice"),
  ERROR_PAGE(In.ALL, "file-given/error-page"),
  EMPTY(In.ALL, "file-given/empty"),
  XLSX_CUT(In.XLSX, "file-readable/damaged"),
  JSON_CUT(In.JSON, "file-readable/damaged"),
  QUOTE_STRAY(In.CSV, "file-readable/repaired", "rows-regular/ragged"),
  CUT_OFF(In.CSV, "file-whole/cut-off", "file-readable/repaired", "values-given/gaps"),
  WINDOWS_1256(In.CSV, "text-utf8/other-charset"),
  WINDOWS_1252(In.CSV, "text-utf8/other-charset"),
  MOJIBAKE(In.TEXTS, "text-utf8/mojibake"),
  BYTES_INVALID(In.CSV, "text-utf8/invalid-bytes"),
  NOT_THERE(In.ALL, FileFault.UNREACHABLE);

  private static final class In {
    static final Set<FileFormat> CSV = EnumSet.of(FileFormat.CSV);
    static final Set<FileFormat> XLSX = EnumSet.of(FileFormat.XLSX);
    static final Set<FileFormat> JSON = EnumSet.of(FileFormat.JSON, FileFormat.GEOJSON);
    static final Set<FileFormat> TEXTS = EnumSet.of(FileFormat.CSV, FileFormat.JSON);
    static final Set<FileFormat> ALL = EnumSet.allOf(FileFormat.class);
  }

  /// With fewer letters beyond ASCII nobody could tell the charset.
  private static final int MARKED = 20;

  private final Set<FileFormat> formats;
  private final List<String> findings;

  ByteFault(Set<FileFormat> formats, String... findings) {
    this.formats = formats;
    this.findings = List.of(findings);
  }

  @Override
  public boolean fits(FileFormat format, SampleTable table) {
    var language =
        switch (this) {
          case WINDOWS_1256 -> table.language == Language.AR && table.marked() >= MARKED;
          case WINDOWS_1252 ->
              table.language == Language.FR && !table.isBilingual() && table.marked() >= MARKED;
          case MOJIBAKE, BYTES_INVALID -> table.marked() >= MARKED;
          case XLSX_AS_CSV,
              OTHER_ENDING,
              ERROR_PAGE,
              EMPTY,
              XLSX_CUT,
              JSON_CUT,
              QUOTE_STRAY,
              CUT_OFF,
              NOT_THERE ->
              true;
        };
    return language && formats.contains(format);
  }

  @Override
  public List<String> findings() {
    return findings;
  }
}
