package mizan.engine.sniffing;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// What three voices say that a file is, each compared with what it is: the format that the portal
/// declares, the extension of the name, the media type that the server sends.
public record Claims(Claim format, Claim extension, Claim mediaType) {

  /// One voice.
  ///
  /// @param given the word as it was given, without blanks around it; "" when none
  /// @param kinds the kinds that the word stands for; empty when it is none that we know
  public record Claim(String given, Set<FileKind> kinds, Agreement agreement) {
    public Claim {
      kinds = Set.copyOf(kinds);
    }
  }

  /// How a claim stands to what the file is.
  public enum Agreement {
    /// Nothing is said.
    SILENT,
    /// Something is said that names no kind, `application/octet-stream`, `API`.
    VAGUE,
    SAME,
    /// True but wider: `JSON` for GeoJSON, `ZIP` for a shapefile, `CSV` for a gzip of CSV.
    WIDER,
    DIFFERENT
  }

  private static final Map<FileKind, Set<FileKind>> WIDER =
      Map.ofEntries(
          Map.entry(FileKind.GEOJSON, EnumSet.of(FileKind.JSON)),
          Map.entry(FileKind.JSON_LD, EnumSet.of(FileKind.JSON)),
          Map.entry(FileKind.NDJSON, EnumSet.of(FileKind.JSON)),
          Map.entry(FileKind.KML, EnumSet.of(FileKind.XML)),
          Map.entry(FileKind.GML, EnumSet.of(FileKind.XML)),
          Map.entry(FileKind.RDF_XML, EnumSet.of(FileKind.XML)),
          Map.entry(FileKind.SVG, EnumSet.of(FileKind.XML)),
          Map.entry(FileKind.CSV, EnumSet.of(FileKind.TXT)),
          Map.entry(FileKind.GTFS, EnumSet.of(FileKind.ZIP)),
          Map.entry(FileKind.SHP, EnumSet.of(FileKind.ZIP)),
          Map.entry(FileKind.KMZ, EnumSet.of(FileKind.ZIP)),
          Map.entry(FileKind.RDF_N_TRIPLES, EnumSet.of(FileKind.RDF_TURTLE, FileKind.TXT)),
          Map.entry(FileKind.RDF_N_QUADS, EnumSet.of(FileKind.RDF_TRIG, FileKind.TXT)));

  /// Compares what is said with what a file is.
  ///
  /// @param format a word or address, `CSV`, `.../file-type/CSV`; "" when none is declared
  /// @param name the name or the path of the address of the file
  /// @param mediaType with or without parameters
  public static Claims compare(Sniffed file, String format, String name, String mediaType) {
    return new Claims(
        claim(file, lastPart(format)),
        claim(file, extension(name)),
        claim(file, mediaType.split(";", 2)[0]));
  }

  private static Claim claim(Sniffed file, String word) {
    var given = word.strip();
    if (given.isEmpty()) {
      return new Claim("", Set.of(), Agreement.SILENT);
    }
    var kinds = WORDS.getOrDefault(given, Set.of());
    return new Claim(given, kinds, agreement(file, kinds));
  }

  private static Agreement agreement(Sniffed file, Set<FileKind> kinds) {
    if (kinds.isEmpty()) {
      return Agreement.VAGUE;
    }
    if (kinds.contains(file.kind())) {
      return Agreement.SAME;
    }
    var wider = WIDER.getOrDefault(file.kind(), Set.of()).stream().anyMatch(kinds::contains);
    return wider || packed(file, kinds) ? Agreement.WIDER : Agreement.DIFFERENT;
  }

  /// A packed file may be called by what is packed, when nothing else is.
  private static boolean packed(Sniffed file, Set<FileKind> kinds) {
    var inner = file.inner();
    return (file.kind() == FileKind.GZIP || file.kind() == FileKind.ZIP)
        && !inner.isEmpty()
        && inner.stream().allMatch(member -> kinds.contains(member.kind()));
  }

  private static String lastPart(String format) {
    return format.contains("://") ? format.substring(format.lastIndexOf('/') + 1) : format;
  }

  /// `csv` of `https://…/a.CSV?x=1`; "" when the last part of the path has no dot.
  private static String extension(String name) {
    var path = name.split("[?#]", 2)[0];
    var last = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    var dot = last.lastIndexOf('.');
    return dot < 0 || last.length() - dot > 10 ? "" : last.substring(dot + 1);
  }

  private static final Map<String, Set<FileKind>> WORDS = words();

  private static Map<String, Set<FileKind>> words() {
    var words = new TreeMap<String, Set<FileKind>>(String.CASE_INSENSITIVE_ORDER);
    for (var kind : FileKind.values()) {
      if (kind.family() != FileKind.Family.NOTHING) {
        words.put(kind.code(), Set.of(kind));
        words.put(kind.slug(), Set.of(kind));
      }
    }
    SPOKEN
        .lines()
        .forEach(line -> {
          var parts = line.split("=", 2);
          var kind = FileKind.valueOf(parts[0].strip());
          for (var word : parts[1].strip().split("\\s+", -1)) {
            words.merge(
                word.replace('~', ' ').toLowerCase(Locale.ROOT), Set.of(kind), Claims::both);
          }
        });
    return words;
  }

  private static Set<FileKind> both(Set<FileKind> one, Set<FileKind> other) {
    var both = EnumSet.copyOf(one);
    both.addAll(other);
    return both;
  }

  /// Extensions, media types and words of portals; `~` is a blank.
  private static final String SPOKEN =
      """
      CSV = tsv tab text/csv application/csv text/tab-separated-values text/comma-separated-values
      XLSX = xlsm xlsb excel ms~excel microsoft~excel excel~xlsx application/vnd.openxmlformats-officedocument.spreadsheetml.sheet
      XLS = excel ms~excel microsoft~excel application/vnd.ms-excel application/msexcel application/x-msexcel
      ODS = application/vnd.oasis.opendocument.spreadsheet opendocument~spreadsheet
      PARQUET = geoparquet application/vnd.apache.parquet application/x-parquet
      JSON = application/json text/json
      NDJSON = jsonl ldjson json~lines application/x-ndjson application/jsonl application/jsonlines geojsonl
      GEOJSON = geo~json application/geo+json application/vnd.geo+json
      XML = text/xml application/xml rss atom application/atom+xml application/rss+xml xsd
      KML = application/vnd.google-earth.kml+xml
      GML = application/gml+xml
      RDF_TURTLE = ttl turtle text/turtle application/x-turtle rdf
      RDF_N_TRIPLES = nt ntriples n-triples application/n-triples rdf
      RDF_N_QUADS = nq nquads n-quads application/n-quads rdf
      RDF_TRIG = trig application/trig rdf
      RDF_XML = rdf owl rdf/xml application/rdf+xml
      JSON_LD = jsonld json-ld application/ld+json rdf
      SHP = shapefile esri~shapefile shape application/x-shapefile
      GPKG = geopackage application/geopackage+sqlite3
      KMZ = application/vnd.google-earth.kmz
      ZIP = application/zip application/x-zip-compressed
      GZIP = gz tgz application/gzip application/x-gzip
      _7Z = 7zip application/x-7z-compressed
      RAR = application/vnd.rar application/x-rar-compressed
      TAR = application/x-tar
      PDF = application/pdf
      DOC = word ms~word application/msword
      DOCX = word ms~word application/vnd.openxmlformats-officedocument.wordprocessingml.document
      PPT = powerpoint application/vnd.ms-powerpoint
      PPTX = powerpoint application/vnd.openxmlformats-officedocument.presentationml.presentation
      ODT = application/vnd.oasis.opendocument.text
      RTF = application/rtf text/rtf
      HTML = htm xhtml text/html application/xhtml+xml
      PNG = image/png
      JPEG = jpg jfif image/jpeg
      GIF = image/gif
      TIFF = tif geotiff image/tiff
      BMP = image/bmp
      WEBP = image/webp
      SVG = image/svg+xml
      TXT = text text/plain md markdown
      GTFS = google~transit
      """;
}
