package mizan.platform.inventory;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import mizan.platform.inventory.Demand.Wanted;

/// One thing that speaks for publishing a record soon; each is read from what is known of it, none
/// is a number that somebody types.
public enum Merit {
  REQUESTERS(Term.DEMAND),
  VOTES(Term.DEMAND),

  LAW(Term.DUTY),
  HIGH_VALUE(Term.DUTY),
  COMMITMENT(Term.DUTY),
  AUDIT_REMARK(Term.DUTY),

  /// Others join their data to it, by the identifiers that it uses.
  REFERENCE(Term.VALUE),
  INTEGRITY(Term.VALUE),
  SERVICE(Term.VALUE),
  TERRITORY(Term.VALUE),
  SECTOR(Term.VALUE),

  STRUCTURED(Term.READINESS),
  /// It is kept in one system and comes from nobody else.
  SINGLE_SOURCE(Term.READINESS),
  DICTIONARY(Term.READINESS),
  UPDATED(Term.READINESS),
  /// Nobody brings it up to date by hand.
  AUTOMATED(Term.READINESS);

  /// What a merit is of.
  public enum Term {
    DEMAND,
    DUTY,
    VALUE,
    READINESS;

    /// The stable name, `demand`.
    @JsonValue
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// Formats in which tables, maps and databases are kept, as people write them.
  private static final Set<String> STRUCTURES =
      Set.of(
          "csv",
          "tsv",
          "xlsx",
          "xls",
          "ods",
          "excel",
          "json",
          "jsonl",
          "xml",
          "rdf",
          "parquet",
          "sql",
          "sqlite",
          "dbf",
          "geojson",
          "gpkg",
          "geopackage",
          "shp",
          "shapefile",
          "kml",
          "gml",
          "gtfs",
          "api",
          "access",
          "mdb",
          "oracle",
          "postgresql",
          "mysql");

  private static final Set<String> REGULAR =
      Set.of("continuous", "daily", "weekly", "monthly", "quarterly", "yearly");
  private static final Set<String> BY_ITSELF = Set.of("continuous", "daily");

  private final Term term;

  Merit(Term term) {
    this.term = term;
  }

  public Term term() {
    return term;
  }

  /// The stable name, `high-value`.
  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @JsonCreator
  static Merit of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  /// Those of a term.
  public static List<Merit> of(Term term) {
    return Stream.of(values()).filter(merit -> merit.term == term).toList();
  }

  /// How much of it a record has: a number of people, or 1 where it is so, and 0 where it is not.
  long count(Content content, Wanted wanted) {
    return switch (this) {
      case REQUESTERS -> wanted.requesters();
      case VOTES -> wanted.votes();
      case LAW,
          HIGH_VALUE,
          COMMITMENT,
          AUDIT_REMARK,
          REFERENCE,
          INTEGRITY,
          SERVICE,
          TERRITORY,
          SECTOR,
          STRUCTURED,
          SINGLE_SOURCE,
          DICTIONARY,
          UPDATED,
          AUTOMATED ->
          isSo(content) ? 1 : 0;
    };
  }

  private boolean isSo(Content content) {
    return switch (this) {
      case REQUESTERS, VOTES -> false;
      case LAW -> content.isAnswered(AssetField.LAW);
      case HIGH_VALUE -> content.isAnswered(AssetField.HIGH_VALUE);
      case COMMITMENT -> content.isAnswered(AssetField.COMMITMENT);
      case AUDIT_REMARK -> content.isAnswered(AssetField.AUDIT_REMARK);
      case REFERENCE -> isOfUse(content) || content.isAnswered(AssetField.IDENTIFIERS);
      case TERRITORY -> isOfUse(content) || content.isAnswered(AssetField.TERRITORY);
      case INTEGRITY, SERVICE, SECTOR -> isOfUse(content);
      case STRUCTURED ->
          Arrays.stream(
                  content.get(AssetField.FORMATS).toLowerCase(Locale.ROOT).split("[^a-z]+", -1))
              .anyMatch(STRUCTURES::contains);
      case SINGLE_SOURCE ->
          content.isAnswered(AssetField.SYSTEM)
              && !content.isAnswered(AssetField.THIRD_PARTY)
              && !content.isAnswered(AssetField.CO_OWNERS);
      case DICTIONARY -> content.isAnswered(AssetField.SCHEMA);
      case UPDATED -> REGULAR.contains(content.get(AssetField.FREQUENCY));
      case AUTOMATED ->
          BY_ITSELF.contains(content.get(AssetField.FREQUENCY))
              || content.get(AssetField.KIND).equals("api");
    };
  }

  private boolean isOfUse(Content content) {
    return Content.several(content.get(AssetField.USES)).contains(code());
  }
}
