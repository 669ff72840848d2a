package mizan.engine.dcat;

/// The names that DCAT-AP 2.1.1 uses, as full IRIs.
public final class Dcat {
  public static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
  public static final String XSD = "http://www.w3.org/2001/XMLSchema#";
  public static final String RDFS = "http://www.w3.org/2000/01/rdf-schema#";
  public static final String NAMESPACE = "http://www.w3.org/ns/dcat#";
  public static final String DCT = "http://purl.org/dc/terms/";
  public static final String FOAF = "http://xmlns.com/foaf/0.1/";
  public static final String VCARD = "http://www.w3.org/2006/vcard/ns#";
  public static final String SKOS = "http://www.w3.org/2004/02/skos/core#";
  public static final String ADMS = "http://www.w3.org/ns/adms#";
  public static final String SPDX = "http://spdx.org/rdf/terms#";
  public static final String OWL = "http://www.w3.org/2002/07/owl#";
  public static final String PROV = "http://www.w3.org/ns/prov#";
  public static final String LOCN = "http://www.w3.org/ns/locn#";
  public static final String TIME = "http://www.w3.org/2006/time#";
  public static final String ODRL = "http://www.w3.org/ns/odrl/2/";
  public static final String DCATAP = "http://data.europa.eu/r5r/";
  public static final String SCHEMA = "http://schema.org/";
  public static final String HYDRA = "http://www.w3.org/ns/hydra/core#";

  public static final String TYPE = RDF + "type";
  public static final String SUB_CLASS_OF = RDFS + "subClassOf";
  public static final String CATALOG = NAMESPACE + "Catalog";
  public static final String CATALOG_RECORD = NAMESPACE + "CatalogRecord";
  public static final String DATASET = NAMESPACE + "Dataset";
  public static final String DISTRIBUTION_CLASS = NAMESPACE + "Distribution";
  public static final String DATA_SERVICE = NAMESPACE + "DataService";
  public static final String AGENT = FOAF + "Agent";
  public static final String LOCATION = DCT + "Location";
  public static final String PERIOD = DCT + "PeriodOfTime";
  public static final String KIND = VCARD + "Kind";

  public static final String TITLE = DCT + "title";
  public static final String DESCRIPTION = DCT + "description";
  public static final String IDENTIFIER = DCT + "identifier";
  public static final String PUBLISHER = DCT + "publisher";
  public static final String ISSUED = DCT + "issued";
  public static final String MODIFIED = DCT + "modified";
  public static final String LANGUAGE = DCT + "language";
  public static final String SPATIAL = DCT + "spatial";
  public static final String TEMPORAL = DCT + "temporal";
  public static final String ACCRUAL_PERIODICITY = DCT + "accrualPeriodicity";
  public static final String ACCESS_RIGHTS = DCT + "accessRights";
  public static final String CONFORMS_TO = DCT + "conformsTo";
  public static final String LICENSE = DCT + "license";
  public static final String RIGHTS = DCT + "rights";
  public static final String FORMAT = DCT + "format";
  public static final String KEYWORD = NAMESPACE + "keyword";
  public static final String THEME = NAMESPACE + "theme";
  public static final String CONTACT_POINT = NAMESPACE + "contactPoint";
  public static final String LANDING_PAGE = NAMESPACE + "landingPage";
  public static final String DISTRIBUTION = NAMESPACE + "distribution";
  public static final String ACCESS_URL = NAMESPACE + "accessURL";
  public static final String DOWNLOAD_URL = NAMESPACE + "downloadURL";
  public static final String MEDIA_TYPE = NAMESPACE + "mediaType";
  public static final String BYTE_SIZE = NAMESPACE + "byteSize";
  public static final String START_DATE = NAMESPACE + "startDate";
  public static final String END_DATE = NAMESPACE + "endDate";
  public static final String BBOX = NAMESPACE + "bbox";
  public static final String NAME = FOAF + "name";
  public static final String PAGE = FOAF + "page";

  private Dcat() {}
}
