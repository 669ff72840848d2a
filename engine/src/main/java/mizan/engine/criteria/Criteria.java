package mizan.engine.criteria;

import java.util.List;
import java.util.stream.Stream;
import mizan.engine.criteria.Criterion.Effort;
import mizan.engine.criteria.Criterion.OfContent;
import mizan.engine.criteria.Criterion.OfDataset;
import mizan.engine.criteria.Criterion.OfFile;
import mizan.engine.criteria.Criterion.OfPortal;
import mizan.engine.criteria.Criterion.OverCatalogue;

/// The list of all criteria: a new one is one line here.
public final class Criteria {
  public static final String MQA_READING = "mqa-reading";
  public static final String TITLE_UNIQUE = "title-unique";
  public static final String IDENTIFIER_KEPT = "identifier-kept";
  public static final String CONTENT_FRESH = "content-fresh";
  public static final String SCHEMA_STABLE = "schema-stable";

  public static final List<OfDataset> OF_DATASET =
      List.of(
          new DescriptionInformative(),
          new TitleReadable(),
          new FrequencyDeclared(),
          new ContactUsable(),
          new DocumentationGiven(),
          new TitleBilingual(),
          new PlaceholdersAbsent(),
          new DatesGiven());

  public static final List<OfFile> OF_FILE = List.of(new LicenceOpen());

  public static final List<OfContent> OF_CONTENT =
      List.of(
          new FileGiven(),
          new FormatTrue(),
          new FileReadable(),
          new TextUtf8(),
          new HeaderSingle(),
          new RowsRegular(),
          new ColumnsTyped(),
          new ValuesGiven(),
          new RowsUnique(),
          new DatesIso(),
          new CoordinatesSane(),
          new GeometrySound(),
          new FeedSound(),
          new FileWhole(),
          new NumbersPlain());

  public static final List<OverCatalogue> OVER_CATALOGUE =
      List.of(
          new OverCatalogue(MQA_READING, Effort.S),
          new OverCatalogue(TITLE_UNIQUE, Effort.S),
          new OverCatalogue(IDENTIFIER_KEPT, Effort.M),
          new OverCatalogue(CONTENT_FRESH, Effort.M),
          new OverCatalogue(SCHEMA_STABLE, Effort.M));

  public static final List<OfPortal> OF_PORTAL =
      List.of(
          new HarvestComplete(),
          new DcatExport(),
          new CatalogueBilingual(),
          new QuestionsAnswered());

  /// The codes of the criteria that no program measures: people judge them, with evidence.
  public static final List<String> JUDGED =
      List.of(
          "publication-by-default",
          "access-to-information",
          "impact",
          "personal-data-protection",
          "accessibility-ergonomics");

  private static final List<String> NEEDING_FILES =
      Stream.concat(
              OF_CONTENT.stream().map(Criterion::code), Stream.of(CONTENT_FRESH, SCHEMA_STABLE))
          .toList();

  private Criteria() {}

  /// Every criterion that has a value for each dataset, in the order of the result columns.
  public static List<Criterion> perDataset() {
    return Stream.of(OF_DATASET, OF_FILE, OF_CONTENT, OVER_CATALOGUE)
        .<Criterion>flatMap(List::stream)
        .toList();
  }

  /// The codes of the criteria that are asked of what is in the files.
  public static List<String> needingFiles() {
    return NEEDING_FILES;
  }

  /// Every criterion that is measured.
  public static List<Criterion> all() {
    return Stream.concat(perDataset().stream(), OF_PORTAL.stream()).toList();
  }

  /// The criterion of this code.
  ///
  /// @throws IllegalArgumentException when there is none
  public static Criterion get(String code) {
    return all().stream()
        .filter(criterion -> criterion.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no criterion " + code));
  }
}
