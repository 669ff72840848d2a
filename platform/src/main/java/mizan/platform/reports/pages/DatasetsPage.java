package mizan.platform.reports.pages;

import java.util.List;
import java.util.stream.Stream;
import mizan.engine.mqa.Indicator;
import mizan.platform.methodologies.Terms;
import mizan.platform.web.Choice;
import mizan.platform.web.Crumb;
import mizan.platform.web.Field;
import mizan.platform.web.Page;
import mizan.platform.web.Pager;
import mizan.platform.web.Sorting;
import mizan.platform.web.Trilingual;
import mizan.platform.web.Words;
import org.jspecify.annotations.Nullable;

/// The datasets of a portal that a reader asks for.
///
/// @param text that stands in title or publisher; "" for any
/// @param failing the criterion or indicator that they fail; "" for all datasets
/// @param criteria by which the list can be narrowed
public record DatasetsPage(
    Shown shown,
    String portal,
    Trilingual portalTitle,
    String text,
    String failing,
    List<String> criteria,
    List<Line> datasets,
    Pager pager,
    Sorting sorting)
    implements Page {

  public DatasetsPage {
    criteria = List.copyOf(criteria);
    datasets = List.copyOf(datasets);
  }

  /// A dataset of the list.
  ///
  /// @param key 16 hexadecimal digits, by which it is found in this and later editions
  public record Line(
      String key,
      String title,
      @Nullable String publisher,
      @Nullable Double score,
      String level,
      int mqaPoints,
      int mqaAttainable,
      int files) {}

  @Override
  public String title(Words words) {
    return words.text("reports.datasets.title", portalTitle.in(words.language()));
  }

  @Override
  public List<Crumb> trail(Words words) {
    return List.of(
        shown.root(words), new Crumb(portalTitle.in(words.language()), shown.portal(portal)));
  }

  public List<Field> fields(Words words) {
    var terms = Terms.in(words.language());
    var choices =
        Stream.of(
                Stream.of(new Choice("", words.text("reports.all-datasets"))),
                criteria.stream().map(code -> new Choice(code, terms.criterion(code))),
                Stream.of(Indicator.values())
                    .filter(indicator -> !indicator.needsProbe())
                    .map(indicator -> {
                      var name = terms.indicator(indicator.metric());
                      return new Choice(
                          indicator.metric(), words.text("reports.indicator-choice", name));
                    }))
            .flatMap(each -> each)
            .toList();
    return List.of(
        Field.Line.of("q", words.text("reports.search"), text),
        Field.Select.of("failing", words.text("reports.failing-filter"), failing, choices));
  }
}
