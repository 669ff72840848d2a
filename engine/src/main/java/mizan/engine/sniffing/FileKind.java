package mizan.engine.sniffing;

import java.util.Locale;

/// The kinds of file that Mizan tells apart by their bytes.
///
/// Codes are those of the European file-type authority table where it has the kind.
public enum FileKind {
  CSV(Family.TABLE),
  XLSX(Family.TABLE),
  XLS(Family.TABLE),
  ODS(Family.TABLE),
  PARQUET(Family.TABLE),
  JSON(Family.TREE),
  NDJSON(Family.TREE),
  GEOJSON(Family.TREE),
  XML(Family.TREE),
  KML(Family.TREE),
  GML(Family.TREE),
  RDF_TURTLE(Family.GRAPH),
  RDF_N_TRIPLES(Family.GRAPH),
  RDF_N_QUADS(Family.GRAPH),
  RDF_TRIG(Family.GRAPH),
  RDF_XML(Family.GRAPH),
  JSON_LD(Family.GRAPH),
  GTFS(Family.CONTAINER),
  SHP(Family.CONTAINER),
  GPKG(Family.CONTAINER),
  KMZ(Family.CONTAINER),
  ZIP(Family.CONTAINER),
  GZIP(Family.CONTAINER),
  _7Z(Family.CONTAINER),
  RAR(Family.CONTAINER),
  TAR(Family.CONTAINER),
  PDF(Family.DOCUMENT),
  DOC(Family.DOCUMENT),
  DOCX(Family.DOCUMENT),
  PPT(Family.DOCUMENT),
  PPTX(Family.DOCUMENT),
  ODT(Family.DOCUMENT),
  RTF(Family.DOCUMENT),
  HTML(Family.PAGE),
  PNG(Family.IMAGE),
  JPEG(Family.IMAGE),
  GIF(Family.IMAGE),
  TIFF(Family.IMAGE),
  BMP(Family.IMAGE),
  WEBP(Family.IMAGE),
  SVG(Family.IMAGE),
  TXT(Family.TEXT),
  EMPTY(Family.NOTHING),
  UNKNOWN(Family.NOTHING);

  /// What can be done with a kind of file.
  public enum Family {
    /// Rows and columns.
    TABLE,
    /// Nested values, often with records in them.
    TREE,
    /// Statements of RDF.
    GRAPH,
    /// Other files, packed.
    CONTAINER,
    /// Made for people to read, not for programs.
    DOCUMENT,
    /// A page of a website, where a file was expected.
    PAGE,
    IMAGE,
    /// Characters without a structure that we know.
    TEXT,
    NOTHING
  }

  private final Family family;

  FileKind(Family family) {
    this.family = family;
  }

  public Family family() {
    return family;
  }

  /// The stable code, `RDF_TURTLE`; `7Z` for what no name in Java may begin with.
  public String code() {
    return name().startsWith("_") ? name().substring(1) : name();
  }

  /// The code in small letters with hyphens, `rdf-turtle`.
  public String slug() {
    return code().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
