package mizan.engine.mqa;

import static mizan.engine.mqa.Indicator.ACCESS_RIGHTS_AVAILABILITY;
import static mizan.engine.mqa.Indicator.ACCESS_RIGHTS_VOCABULARY_ALIGNMENT;
import static mizan.engine.mqa.Indicator.ACCESS_URL_STATUS_CODE;
import static mizan.engine.mqa.Indicator.BYTE_SIZE_AVAILABILITY;
import static mizan.engine.mqa.Indicator.CATEGORY_AVAILABILITY;
import static mizan.engine.mqa.Indicator.CONTACT_POINT_AVAILABILITY;
import static mizan.engine.mqa.Indicator.DATE_ISSUED_AVAILABILITY;
import static mizan.engine.mqa.Indicator.DATE_MODIFIED_AVAILABILITY;
import static mizan.engine.mqa.Indicator.DCAT_AP_COMPLIANCE;
import static mizan.engine.mqa.Indicator.DOWNLOAD_URL_AVAILABILITY;
import static mizan.engine.mqa.Indicator.DOWNLOAD_URL_STATUS_CODE;
import static mizan.engine.mqa.Indicator.FORMAT_AVAILABILITY;
import static mizan.engine.mqa.Indicator.FORMAT_MEDIA_TYPE_MACHINE_INTERPRETABLE;
import static mizan.engine.mqa.Indicator.FORMAT_MEDIA_TYPE_NON_PROPRIETARY;
import static mizan.engine.mqa.Indicator.FORMAT_MEDIA_TYPE_VOCABULARY_ALIGNMENT;
import static mizan.engine.mqa.Indicator.KEYWORD_AVAILABILITY;
import static mizan.engine.mqa.Indicator.KNOWN_LICENCE;
import static mizan.engine.mqa.Indicator.LICENCE_AVAILABILITY;
import static mizan.engine.mqa.Indicator.MEDIA_TYPE_AVAILABILITY;
import static mizan.engine.mqa.Indicator.PUBLISHER_AVAILABILITY;
import static mizan.engine.mqa.Indicator.RIGHTS_AVAILABILITY;
import static mizan.engine.mqa.Indicator.SPATIAL_AVAILABILITY;
import static mizan.engine.mqa.Indicator.TEMPORAL_AVAILABILITY;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import mizan.engine.catalogue.Dataset;
import mizan.engine.catalogue.Distribution;
import mizan.engine.catalogue.Licence;
import mizan.engine.criteria.Setting.Links;
import mizan.engine.dcat.Dcat;
import mizan.engine.dcat.Thing;
import mizan.engine.dcat.Violation;
import mizan.engine.vocabularies.FileType;
import mizan.engine.vocabularies.LicenceEntry;
import mizan.engine.vocabularies.MediaTypes;
import org.jspecify.annotations.Nullable;

/// Assesses a dataset: scores each distribution fully, counts the single best (the first on ties),
/// and adds the dataset's own indicators; dates fall back to the dataset's.
public final class Assessor {
  static final List<Indicator> INDICATORS = List.of(Indicator.values());
  private static final int ALL = (1 << INDICATORS.size()) - 1;

  private final Profile profile;
  private final Links links;
  private final Function<Thing, List<Violation>> conformance;

  /// An assessor of one profile.
  ///
  /// @param conformance the breaches of the profile's shapes in a description
  public Assessor(Profile profile, Links links, Function<Thing, List<Violation>> conformance) {
    this.profile = profile;
    this.links = links;
    this.conformance = conformance;
  }

  public Reading assess(Dataset dataset) {
    var violations = conformance.apply(dataset.described());
    var best = 0;
    var bestPoints = -1;
    var bestIndex = -1;
    for (var file : dataset.distributions()) {
      var bits = ofFile(file);
      var points = Reading.points(bits);
      if (points > bestPoints) {
        best = bits;
        bestPoints = points;
        bestIndex = file.index();
      }
    }
    if (bestIndex >= 0) {
      best |= when(DATE_ISSUED_AVAILABILITY, set(dataset.issued(), dataset.blank(), Dcat.ISSUED));
      best |=
          when(DATE_MODIFIED_AVAILABILITY, set(dataset.modified(), dataset.blank(), Dcat.MODIFIED));
    }
    var met = best | ofDataset(dataset) | when(DCAT_AP_COMPLIANCE, violations.isEmpty());
    return new Reading(met, measured(), bestIndex, violations);
  }

  /// The indicators that this reading measures.
  public int measured() {
    return switch (links) {
      case ASSUME_OK -> ALL;
      case UNMEASURED -> ALL & ~ACCESS_URL_STATUS_CODE.bit() & ~DOWNLOAD_URL_STATUS_CODE.bit();
    };
  }

  private int ofDataset(Dataset dataset) {
    var blank = dataset.blank();
    var access = dataset.accessRights();
    return when(KEYWORD_AVAILABILITY, !dataset.keywords().isEmpty() || blank(blank, Dcat.KEYWORD))
        | when(CATEGORY_AVAILABILITY, !dataset.themes().isEmpty() || blank(blank, Dcat.THEME))
        | when(SPATIAL_AVAILABILITY, !dataset.spatial().isEmpty() || blank(blank, Dcat.SPATIAL))
        | when(TEMPORAL_AVAILABILITY, !dataset.temporal().isEmpty() || blank(blank, Dcat.TEMPORAL))
        | when(ACCESS_RIGHTS_AVAILABILITY, set(access, blank, Dcat.ACCESS_RIGHTS))
        | when(ACCESS_RIGHTS_VOCABULARY_ALIGNMENT, access != null && aligned(access))
        | when(CONTACT_POINT_AVAILABILITY, set(dataset.contact(), blank, Dcat.CONTACT_POINT))
        | when(PUBLISHER_AVAILABILITY, set(dataset.publisher(), blank, Dcat.PUBLISHER));
  }

  private int ofFile(Distribution file) {
    var blank = file.blank();
    var type = fileType(file);
    var assumed = links == Links.ASSUME_OK;
    return when(ACCESS_URL_STATUS_CODE, assumed && file.accessUrl() != null)
        | when(DOWNLOAD_URL_AVAILABILITY, set(file.downloadUrl(), blank, Dcat.DOWNLOAD_URL))
        | when(DOWNLOAD_URL_STATUS_CODE, assumed && file.downloadUrl() != null)
        | when(FORMAT_AVAILABILITY, set(file.format(), blank, Dcat.FORMAT))
        | when(MEDIA_TYPE_AVAILABILITY, set(file.mediaType(), blank, Dcat.MEDIA_TYPE))
        | when(FORMAT_MEDIA_TYPE_VOCABULARY_ALIGNMENT, aligned(type, file.mediaType()))
        | when(FORMAT_MEDIA_TYPE_NON_PROPRIETARY, type != null && type.nonProprietary())
        | when(FORMAT_MEDIA_TYPE_MACHINE_INTERPRETABLE, type != null && type.machineReadable())
        | when(LICENCE_AVAILABILITY, stated(file.licence()) || blank(blank, Dcat.LICENSE))
        | when(KNOWN_LICENCE, known(file.licence()))
        | when(RIGHTS_AVAILABILITY, set(file.rights(), blank, Dcat.RIGHTS))
        | when(BYTE_SIZE_AVAILABILITY, set(file.byteSize(), blank, Dcat.BYTE_SIZE))
        | when(DATE_ISSUED_AVAILABILITY, set(file.issued(), blank, Dcat.ISSUED))
        | when(DATE_MODIFIED_AVAILABILITY, set(file.modified(), blank, Dcat.MODIFIED));
  }

  private @Nullable FileType fileType(Distribution file) {
    var format = file.format();
    return format == null
        ? null
        : profile.normalisesValues() ? file.fileType() : FileType.ofUri(format);
  }

  private boolean aligned(@Nullable FileType type, @Nullable String mediaType) {
    var listed = mediaType != null && MediaTypes.listed(mediaType);
    return profile.alignmentNeedsBoth() ? type != null && listed : type != null || listed;
  }

  private boolean aligned(Dataset.Coded access) {
    var concept = access.concept();
    return concept != null && (profile.normalisesValues() || concept.uri().equals(access.given()));
  }

  private static boolean stated(Licence licence) {
    return !(licence instanceof Licence.None);
  }

  private boolean known(Licence licence) {
    var entry = profile.normalisesValues() ? licence.known() : LicenceEntry.ofUri(licence.said());
    return entry != null && (profile.edpLicences() ? entry.inEdpList() : entry.inEuAuthority());
  }

  private boolean set(@Nullable Object value, Set<String> blank, String property) {
    return value != null || blank(blank, property);
  }

  private boolean blank(Set<String> blank, String property) {
    return profile.blankCountsAsSet() && blank.contains(property);
  }

  private static int when(Indicator indicator, boolean met) {
    return met ? indicator.bit() : 0;
  }
}
