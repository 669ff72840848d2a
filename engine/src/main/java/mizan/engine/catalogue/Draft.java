package mizan.engine.catalogue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import mizan.engine.catalogue.Dataset.Coded;
import mizan.engine.catalogue.Dataset.Contact;
import mizan.engine.catalogue.Dataset.Frequency;
import mizan.engine.catalogue.Dataset.Period;
import mizan.engine.catalogue.Dataset.Publisher;
import mizan.engine.dcat.Thing;
import mizan.engine.vocabularies.FileType;
import org.jspecify.annotations.Nullable;

/// A dataset while its record is being read: fields are filled as they are found, in any order.
public final class Draft {
  public String id = "";
  public Text title = Text.NONE;
  public Text description = Text.NONE;
  public final List<Text.Phrase> keywords = new ArrayList<>();
  public final List<Coded> themes = new ArrayList<>();
  public @Nullable Publisher publisher;
  public @Nullable Contact contact;
  public @Nullable Moment issued;
  public @Nullable Moment modified;
  public @Nullable Frequency frequency;
  public final List<String> spatial = new ArrayList<>();
  public final List<Period> temporal = new ArrayList<>();
  public final List<String> languages = new ArrayList<>();
  public @Nullable Coded accessRights;
  public @Nullable String landingPage;
  public final List<String> documentation = new ArrayList<>();
  public final List<File> files = new ArrayList<>();
  public final Set<String> blank = new HashSet<>(2);
  public String evidence = "";

  /// A distribution while its record is being read.
  public static final class File {
    public Text title = Text.NONE;
    public Text description = Text.NONE;
    public @Nullable String accessUrl;
    public @Nullable String downloadUrl;
    public @Nullable String format;
    public @Nullable String mediaType;
    public Licence licence = new Licence.None();
    public @Nullable String rights;
    public @Nullable String byteSize;
    public @Nullable Moment issued;
    public @Nullable Moment modified;
    public boolean described;
    public final Set<String> blank = new HashSet<>(2);

    private Distribution build(int index) {
      return new Distribution(
          index,
          title,
          description,
          accessUrl,
          downloadUrl,
          format,
          format == null ? null : FileType.of(format),
          mediaType,
          licence,
          rights,
          byteSize,
          issued,
          modified,
          described,
          blank);
    }
  }

  /// The dataset, described in DCAT by our own mapping.
  public Dataset build(Object raw) {
    var distributions = distributions();
    return build(distributions, AsDcat.describe(this, distributions), raw);
  }

  /// The dataset of a portal that describes it in DCAT itself.
  public Dataset build(Thing described, Object raw) {
    return build(distributions(), described, raw);
  }

  private List<Distribution> distributions() {
    var distributions = new ArrayList<Distribution>(files.size());
    for (var file : files) {
      distributions.add(file.build(distributions.size()));
    }
    return distributions;
  }

  private Dataset build(List<Distribution> distributions, Thing described, Object raw) {
    return new Dataset(
        id,
        title,
        description,
        keywords,
        themes,
        publisher,
        contact,
        issued,
        modified,
        frequency,
        spatial,
        temporal,
        languages,
        accessRights,
        landingPage,
        documentation,
        distributions,
        blank,
        described,
        raw,
        evidence);
  }
}
