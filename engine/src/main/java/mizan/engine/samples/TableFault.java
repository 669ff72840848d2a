package mizan.engine.samples;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mizan.engine.samples.TablePlan.Kind;

/// A way to spoil a table before it is written, carried out by [TableSpoiling].
@SuppressWarnings("ImmutableEnumChecker") // its lists are never changed
enum TableFault implements FileFault {
  TITLE_ROWS(In.SHEETS, "header-single/not-first"),
  NO_HEADER(In.CSV, "header-single/missing"),
  HEADER_TWO_ROWS(In.CSV, "header-single/several-rows"),
  COLUMN_UNNAMED(In.SHEETS, Kind.AMOUNT, "header-single/unnamed"),
  COLUMN_REPEATED(In.SHEETS, Kind.AMOUNT, "header-single/repeated"),
  ROWS_SHORT(
      In.CSV,
      "rows-regular/ragged",
      "rows-regular/ragged",
      "rows-regular/ragged",
      "values-given/gaps"),
  ROWS_LONG(In.CSV, "rows-regular/ragged", 2),
  WORDS_AMONG_NUMBERS(In.VALUES, Kind.COUNT, "columns-typed/mixed"),
  WORDS_AMONG_DATES(In.VALUES, Kind.DAY, "columns-typed/mixed"),
  WORDS_FOR_NOTHING(In.VALUES, Kind.COUNT, "values-given/tokens"),
  COLUMN_BLANK(In.SHEETS, Kind.AMOUNT, "values-given/blank-column"),
  GAPS(In.VALUES, Kind.COUNT, "values-given/gaps"),
  ROWS_TWICE(In.VALUES, "rows-unique/twin", 3),
  BLOCK_TWICE(In.VALUES, "rows-unique/twin", 6),
  DATES_DAY_FIRST(In.SHEETS, Kind.DAY, "dates-iso/not-iso"),
  DATES_AMBIGUOUS(In.SHEETS, Kind.DAY, "dates-iso/ambiguous"),
  DATES_IN_WORDS(In.SHEETS, Kind.DAY, "dates-iso/not-iso"),
  COORDINATES_SWAPPED(In.RECORDS, Kind.LATITUDE, "coordinates-sane/out-of-range"),
  COORDINATES_OUT(In.RECORDS, Kind.LATITUDE, "coordinates-sane/out-of-range"),
  COORDINATES_ALONE(In.RECORDS, Kind.LATITUDE, "coordinates-sane/alone"),
  ONE_ROW(In.SHEETS, "file-whole/too-few"),
  DECIMALS_MIXED(In.SHEETS, Kind.AMOUNT, "numbers-plain/decimals-mixed"),
  UNITS(In.SHEETS, Kind.AMOUNT, "numbers-plain/units"),
  GROUPS(In.SHEETS, Kind.COUNT, "numbers-plain/grouped"),
  FIGURES_MIXED(In.SHEETS, Kind.COUNT, "numbers-plain/figures-mixed"),
  PERSONAL_NATIONAL_ID(In.VALUES, "personal/national-id"),
  PERSONAL_MAILBOX(In.VALUES, "personal/mailbox"),
  PERSONAL_BIRTH_DATE(In.VALUES, "personal/birth-date");

  /// The formats in which a fault says one thing only.
  private static final class In {
    static final Set<FileFormat> CSV = EnumSet.of(FileFormat.CSV);
    static final Set<FileFormat> SHEETS =
        EnumSet.of(FileFormat.CSV, FileFormat.XLSX, FileFormat.ODS);
    static final Set<FileFormat> RECORDS =
        EnumSet.of(FileFormat.CSV, FileFormat.XLSX, FileFormat.ODS, FileFormat.JSON);
    static final Set<FileFormat> VALUES = EnumSet.allOf(FileFormat.class);
  }

  private final Set<FileFormat> formats;
  private final Optional<Kind> needed;
  private final List<String> findings;

  TableFault(Set<FileFormat> formats, String... findings) {
    this.formats = formats;
    needed = Optional.empty();
    this.findings = List.of(findings);
  }

  TableFault(Set<FileFormat> formats, Kind needed, String finding) {
    this.formats = formats;
    this.needed = Optional.of(needed);
    findings = List.of(finding);
  }

  TableFault(Set<FileFormat> formats, String finding, int times) {
    this.formats = formats;
    needed = Optional.empty();
    findings = Collections.nCopies(times, finding);
  }

  @Override
  public boolean fits(FileFormat format, SampleTable table) {
    return formats.contains(format)
        && needed.map(table::has).orElse(true)
        && (this != FIGURES_MIXED || table.language == Language.AR);
  }

  @Override
  public List<String> findings() {
    return findings;
  }
}
