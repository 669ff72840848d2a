package mizan.engine.harvesting;

import java.util.ArrayList;
import java.util.List;
import mizan.engine.catalogue.Draft;
import mizan.engine.catalogue.Licence;
import mizan.engine.dcat.Dcat;
import mizan.engine.harvesting.OpendatasoftRecords.Told;
import org.jspecify.annotations.Nullable;

/// The files of a dataset of Opendatasoft: what the portal makes out of its table, and what people
/// added.
final class OpendatasoftFiles {
  /// Beyond so many rows the portal's shapefile is only a part of the data.
  private static final long SHAPEFILE_ROWS = 50_000;

  /// A format in which a portal offers any table of its own.
  private record Offered(String path, String format, String mediaType) {}

  private static final List<Offered> TABLES =
      List.of(
          new Offered("csv", "CSV", "text/csv"),
          new Offered("json", "JSON", "application/json"),
          new Offered(
              "xlsx", "XLSX", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"));

  private static final Offered GEOJSON = new Offered("geojson", "GeoJSON", "application/geo+json");
  private static final Offered SHAPEFILE = new Offered("shp", "SHP", "application/zip");

  private OpendatasoftFiles() {}

  static void read(Told told, List<Draft.File> files) {
    var licence =
        Licence.of(
            told.metas().text(Dcat.LICENSE, "license_url"),
            told.metas().text(Dcat.LICENSE, "license"));
    for (var offered : offered(told)) {
      files.add(exported(told, offered));
    }
    for (var list : List.of("alternative_exports", "attachments")) {
      if (told.record().get(list) instanceof Json.Array(var items)) {
        for (var item : items) {
          if (item instanceof JsonObject one) {
            files.add(added(told, list, one));
          }
        }
      }
    }
    files.forEach(file -> file.licence = licence);
  }

  /// Tables that are hidden, or that are none, are not offered.
  private static List<Offered> offered(Told told) {
    if (told.denies("has_records") || told.denies("data_visible")) {
      return List.of();
    }
    var offered = new ArrayList<>(TABLES);
    if (hasPlaces(told)) {
      offered.add(GEOJSON);
      var rows = told.metas().node("records_count");
      if (!(rows instanceof Json.Whole(var count) && count > SHAPEFILE_ROWS)) {
        offered.add(SHAPEFILE);
      }
    }
    return offered;
  }

  private static boolean hasPlaces(Told told) {
    return told.record().get("fields") instanceof Json.Array(var fields)
        && fields.stream()
            .anyMatch(field ->
                field instanceof JsonObject one
                    && one.get("type") instanceof Json.Text(var type, _)
                    && type.startsWith("geo_"));
  }

  private static Draft.File exported(Told told, Offered offered) {
    var file = new Draft.File();
    var address =
        told.ofFirstVersion()
            ? "explore/dataset/" + told.id() + "/download/?format=" + offered.path
            : "api/explore/v2.1/catalog/datasets/" + told.id() + "/exports/" + offered.path;
    file.accessUrl = told.root() + address;
    file.downloadUrl = file.accessUrl;
    file.format = offered.format;
    file.mediaType = offered.mediaType;
    file.modified = CkanRecords.moment(told.metas().text("", "data_processed"));
    file.described = told.outer().say("fields");
    return file;
  }

  /// A file that people added; one that is kept by the portal has no address but its id.
  private static Draft.File added(Told told, String list, JsonObject given) {
    var file = new Draft.File();
    var of = told.outer().part(given, file.blank);
    file.title = of.texts(Dcat.TITLE, "title");
    file.description = of.texts(Dcat.DESCRIPTION, "description");
    var url = of.text(Dcat.ACCESS_URL, "url");
    var id = of.text("", "id");
    var kept = url == null || !url.matches("(?i)https?://.*");
    if (kept && id != null) {
      var start =
          told.ofFirstVersion() ? "api/datasets/1.0/" : "api/explore/v2.1/catalog/datasets/";
      url =
          told.root()
              + start
              + told.id()
              + "/"
              + list
              + "/"
              + OpendatasoftRecords.encoded(id)
              + "/";
    }
    file.accessUrl = url;
    file.downloadUrl = url;
    file.mediaType = of.text(Dcat.MEDIA_TYPE, "mimetype");
    file.format = format(of.text("", "title"), of.text("", "url"));
    return file;
  }

  /// The ending of the file's name; null when it has none.
  private static @Nullable String format(@Nullable String... names) {
    for (var name : names) {
      var ending = name == null ? "" : name.replaceAll("[?#].*$", "").replaceAll("^.*[./]", "");
      if (name != null && name.contains(".") && ending.matches("[A-Za-z0-9]{1,8}")) {
        return ending;
      }
    }
    return null;
  }
}
