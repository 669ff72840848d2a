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

import java.util.Collections;
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
  private static final int LINKS = ACCESS_URL_STATUS_CODE.bit() | DOWNLOAD_URL_STATUS_CODE.bit();

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
      best |= datesOf(dataset);
    }
    var met = best | ofDataset(dataset) | when(DCAT_AP_COMPLIANCE, violations.isEmpty());
    return new Reading(met, measured(), bestIndex, violations);
  }

  /// What the description alone gives, to be read again once the links are known.
  ///
  /// @param ofDataset the bits of the dataset
  /// @param ofFiles the bits of each distribution, in their order
  public record Marks(int ofDataset, List<Integer> ofFiles) {
    public Marks {
      ofFiles = List.copyOf(ofFiles);
    }
  }

  /// What is known of a link.
  public enum Found {
    /// There is none.
    ABSENT,
    WORKS,
    FAILS,
    /// We do not know.
    UNKNOWN
  }

  /// What is known of a distribution's links.
  public record LinksFound(Found access, Found download) {
    private int met() {
      return when(ACCESS_URL_STATUS_CODE, access == Found.WORKS)
          | when(DOWNLOAD_URL_STATUS_CODE, download == Found.WORKS);
    }

    private int unknown() {
      return when(ACCESS_URL_STATUS_CODE, access == Found.UNKNOWN)
          | when(DOWNLOAD_URL_STATUS_CODE, download == Found.UNKNOWN);
    }
  }

  /// Marks a dataset without its links.
  public Marks mark(Dataset dataset) {
    var dates = dataset.distributions().isEmpty() ? 0 : datesOf(dataset);
    var conforms = conformance.apply(dataset.described()).isEmpty();
    return new Marks(
        ofDataset(dataset) | dates | when(DCAT_AP_COMPLIANCE, conforms),
        dataset.distributions().stream().map(file -> ofFile(file) & ~LINKS).toList());
  }

  /// Whether a link with this status works.
  public boolean works(int status) {
    return profile.onlyStatus200() ? status == 200 : status >= 200 && status < 400;
  }

  /// A dataset read without its links, and with them; its breaches of DCAT-AP are left out.
  public record Reread(Reading before, Reading after) {}

  /// Reads a dataset once more, when its links were asked for.
  ///
  /// @param links of each distribution, in the order of the marks
  public static Reread reread(Marks marks, List<LinksFound> links) {
    var none = new LinksFound(Found.ABSENT, Found.ABSENT);
    var before = assess(marks, Collections.nCopies(links.size(), none));
    return new Reread(
        new Reading(before.met(), ALL & ~LINKS, before.best(), List.of()), assess(marks, links));
  }

  private static Reading assess(Marks marks, List<LinksFound> links) {
    var best = 0;
    var unknown = 0;
    var bestPoints = -1;
    var bestIndex = -1;
    for (var i = 0; i < links.size(); i++) {
      var bits = marks.ofFiles.get(i) | links.get(i).met();
      var points = Reading.points(bits);
      if (points > bestPoints) {
        best = bits;
        unknown = links.get(i).unknown();
        bestPoints = points;
        bestIndex = i;
      }
    }
    return new Reading(best | marks.ofDataset, ALL & ~unknown, bestIndex, List.of());
  }

  /// The indicators that this reading measures.
  public int measured() {
    return switch (links) {
      case ASSUME_OK -> ALL;
      case UNMEASURED, MEASURED -> ALL & ~LINKS; // until they are asked for
    };
  }

  private int datesOf(Dataset dataset) {
    var blank = dataset.blank();
    return when(DATE_ISSUED_AVAILABILITY, set(dataset.issued(), blank, Dcat.ISSUED))
        | when(DATE_MODIFIED_AVAILABILITY, set(dataset.modified(), blank, Dcat.MODIFIED));
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
