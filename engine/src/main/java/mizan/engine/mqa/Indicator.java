package mizan.engine.mqa;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// One of the 23 indicators of the assessment, with its points.
///
/// Names are the metric names of the piveau DQV vocabulary; points and properties are those of the
/// table that data.europa.eu publishes (405 in all).
public enum Indicator {
  KEYWORD_AVAILABILITY("keywordAvailability", Dimension.FINDABILITY, 30, false),
  CATEGORY_AVAILABILITY("categoryAvailability", Dimension.FINDABILITY, 30, false),
  SPATIAL_AVAILABILITY("spatialAvailability", Dimension.FINDABILITY, 20, false),
  TEMPORAL_AVAILABILITY("temporalAvailability", Dimension.FINDABILITY, 20, false),
  ACCESS_URL_STATUS_CODE("accessUrlStatusCode", Dimension.ACCESSIBILITY, 50, true),
  DOWNLOAD_URL_AVAILABILITY("downloadUrlAvailability", Dimension.ACCESSIBILITY, 20, true),
  DOWNLOAD_URL_STATUS_CODE("downloadUrlStatusCode", Dimension.ACCESSIBILITY, 30, true),
  FORMAT_AVAILABILITY("formatAvailability", Dimension.INTEROPERABILITY, 20, true),
  MEDIA_TYPE_AVAILABILITY("mediaTypeAvailability", Dimension.INTEROPERABILITY, 10, true),
  FORMAT_MEDIA_TYPE_VOCABULARY_ALIGNMENT(
      "formatMediaTypeVocabularyAlignment", Dimension.INTEROPERABILITY, 10, true),
  FORMAT_MEDIA_TYPE_NON_PROPRIETARY(
      "formatMediaTypeNonProprietary", Dimension.INTEROPERABILITY, 20, true),
  FORMAT_MEDIA_TYPE_MACHINE_INTERPRETABLE(
      "formatMediaTypeMachineInterpretable", Dimension.INTEROPERABILITY, 20, true),
  DCAT_AP_COMPLIANCE("dcatApCompliance", Dimension.INTEROPERABILITY, 30, false),
  LICENCE_AVAILABILITY("licenceAvailability", Dimension.REUSABILITY, 20, true),
  KNOWN_LICENCE("knownLicence", Dimension.REUSABILITY, 10, true),
  ACCESS_RIGHTS_AVAILABILITY("accessRightsAvailability", Dimension.REUSABILITY, 10, false),
  ACCESS_RIGHTS_VOCABULARY_ALIGNMENT(
      "accessRightsVocabularyAlignment", Dimension.REUSABILITY, 5, false),
  CONTACT_POINT_AVAILABILITY("contactPointAvailability", Dimension.REUSABILITY, 20, false),
  PUBLISHER_AVAILABILITY("publisherAvailability", Dimension.REUSABILITY, 10, false),
  RIGHTS_AVAILABILITY("rightsAvailability", Dimension.CONTEXTUALITY, 5, true),
  BYTE_SIZE_AVAILABILITY("byteSizeAvailability", Dimension.CONTEXTUALITY, 5, true),
  DATE_ISSUED_AVAILABILITY("dateIssuedAvailability", Dimension.CONTEXTUALITY, 5, true),
  DATE_MODIFIED_AVAILABILITY("dateModifiedAvailability", Dimension.CONTEXTUALITY, 5, true);

  /// The points of all indicators together.
  public static final int MAXIMUM = 405;

  /// The namespace of the metric names.
  public static final String METRIC_NAMESPACE = "https://piveau.eu/ns/voc#";

  /// The five dimensions, in the order in which they are published.
  public enum Dimension {
    FINDABILITY,
    ACCESSIBILITY,
    INTEROPERABILITY,
    REUSABILITY,
    CONTEXTUALITY;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    public List<Indicator> indicators() {
      return Arrays.stream(Indicator.values()).filter(i -> i.dimension == this).toList();
    }

    public int points() {
      return indicators().stream().mapToInt(Indicator::points).sum();
    }
  }

  private final String metric;
  private final Dimension dimension;
  private final int points;
  private final boolean ofFile;

  Indicator(String metric, Dimension dimension, int points, boolean ofFile) {
    this.metric = metric;
    this.dimension = dimension;
    this.points = points;
    this.ofFile = ofFile;
  }

  /// The metric's name, which is also its result column.
  public String metric() {
    return metric;
  }

  public Dimension dimension() {
    return dimension;
  }

  public int points() {
    return points;
  }

  /// Whether it is asked of a distribution; else of the dataset.
  public boolean ofFile() {
    return ofFile;
  }

  /// Whether it needs a link to be probed.
  public boolean needsProbe() {
    return this == ACCESS_URL_STATUS_CODE || this == DOWNLOAD_URL_STATUS_CODE;
  }

  /// The indicator's bit in a set of indicators; only for use within one run.
  @SuppressWarnings("EnumOrdinal") // the columns on disk carry names, so the order may change
  public int bit() {
    return 1 << ordinal();
  }
}
