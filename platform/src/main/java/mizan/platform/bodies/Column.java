package mizan.platform.bodies;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import mizan.platform.bodies.PublicBody.Kind;
import mizan.platform.bodies.PublicBody.Level;
import mizan.platform.bodies.PublicBody.Scheme;
import mizan.platform.web.Dates;
import mizan.platform.web.Trilingual;
import org.jspecify.annotations.Nullable;

/// A column of the table in which bodies are taken in and given out, in its usual order.
public enum Column {
  SLUG,
  NAME_AR,
  NAME_FR,
  NAME_EN,
  KIND,
  LEVEL,
  SECTOR,
  PARENT,
  GOVERNORATE,
  FROM,
  TO,
  SUCCESSOR,
  ALIASES,
  STATISTICS_CODE,
  ISO_CODE,
  MUNICIPALITY_CODE,
  FOCAL_NAME,
  FOCAL_MAIL,
  FOCAL_TELEPHONE;

  /// What stands between several names in one cell.
  static final String BETWEEN = "; ";

  /// Those that everybody may read.
  static final List<Column> PUBLIC =
      Stream.of(values()).filter(column -> !column.isOfFocalPoint()).toList();

  static final List<Column> NAMES = List.of(NAME_AR, NAME_FR, NAME_EN);
  static final List<Column> OTHER_BODIES = List.of(PARENT, GOVERNORATE, SUCCESSOR);

  private static final Map<Column, Scheme> SCHEMES =
      Map.of(
          STATISTICS_CODE, Scheme.STATISTICS,
          ISO_CODE, Scheme.ISO_3166_2,
          MUNICIPALITY_CODE, Scheme.MUNICIPALITY);

  /// The stable name, `name-ar`.
  public String code() {
    return PublicBody.code(this);
  }

  boolean isOfFocalPoint() {
    return this == FOCAL_NAME || this == FOCAL_MAIL || this == FOCAL_TELEPHONE;
  }

  /// The scheme of a column of codes; null of other columns.
  @Nullable Scheme scheme() {
    return SCHEMES.get(this);
  }

  /// A body as the cells of a row, by stable codes; "" where there is nothing.
  static Map<Column, String> cells(PublicBody body, FocalPoint point) {
    var cells = new EnumMap<Column, String>(Column.class);
    for (var column : values()) {
      cells.put(column, cell(column, body, point));
    }
    return cells;
  }

  private static String cell(Column column, PublicBody body, FocalPoint point) {
    return switch (column) {
      case SLUG -> body.slug();
      case NAME_AR -> body.names().ar();
      case NAME_FR -> body.names().fr();
      case NAME_EN -> body.names().en();
      case KIND -> body.kind().code();
      case LEVEL -> body.level().code();
      case SECTOR -> body.sector() == null ? "" : body.sector().code();
      case PARENT -> body.parent();
      case GOVERNORATE -> body.governorate();
      case FROM -> Objects.toString(body.from(), "");
      case TO -> Objects.toString(body.to(), "");
      case SUCCESSOR -> body.successor();
      case ALIASES -> String.join(BETWEEN, body.aliases());
      case STATISTICS_CODE, ISO_CODE, MUNICIPALITY_CODE ->
          body.codes().getOrDefault(Objects.requireNonNull(column.scheme()), "");
      case FOCAL_NAME -> point.name();
      case FOCAL_MAIL -> point.mail();
      case FOCAL_TELEPHONE -> point.telephone();
    };
  }

  /// The body that stands in cells whose values were all looked at.
  static PublicBody body(Map<Column, String> cells) {
    var kind = Kind.of(cells.getOrDefault(KIND, ""));
    var codes = new EnumMap<Scheme, String>(Scheme.class);
    SCHEMES.forEach((column, scheme) -> {
      var code = cells.getOrDefault(column, "");
      if (!code.isEmpty()) {
        codes.put(scheme, code);
      }
    });
    var aliases = cells.getOrDefault(ALIASES, "");
    return new PublicBody(
        cells.getOrDefault(SLUG, ""),
        kind,
        PublicBody.find(Level.values(), cells.getOrDefault(LEVEL, "")).orElse(kind.level()),
        new Trilingual(
            cells.getOrDefault(NAME_AR, ""),
            cells.getOrDefault(NAME_FR, ""),
            cells.getOrDefault(NAME_EN, "")),
        cells.getOrDefault(PARENT, ""),
        Sector.find(cells.getOrDefault(SECTOR, "")).orElse(null),
        cells.getOrDefault(GOVERNORATE, ""),
        Dates.parse(cells.getOrDefault(FROM, "")).orElse(null),
        Dates.parse(cells.getOrDefault(TO, "")).orElse(null),
        cells.getOrDefault(SUCCESSOR, ""),
        aliases.isEmpty() ? List.of() : List.of(aliases.split(BETWEEN)),
        codes);
  }

  static FocalPoint focalPoint(Map<Column, String> cells) {
    return new FocalPoint(
        cells.getOrDefault(FOCAL_NAME, ""),
        cells.getOrDefault(FOCAL_MAIL, ""),
        cells.getOrDefault(FOCAL_TELEPHONE, ""));
  }
}
