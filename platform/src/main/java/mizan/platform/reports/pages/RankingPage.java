package mizan.platform.reports.pages;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import mizan.platform.reports.Standing;
import mizan.platform.web.Choice;
import mizan.platform.web.Field;
import mizan.platform.web.Page;
import mizan.platform.web.Sorting;
import mizan.platform.web.Words;
import org.jspecify.annotations.Nullable;

/// The portals of an edition, best first, and those that are not ranked with the reason.
///
/// @param shown the edition; null before the first
/// @param measuredOn ISO 8601; "" before the first edition
public record RankingPage(
    @Nullable Shown shown,
    String measuredOn,
    List<Standing> ranked,
    List<Standing> unranked,
    Filter filter,
    Sorting sorting)
    implements Page {

  /// The files in which an edition's report can be had.
  public static final List<String> FILES =
      List.of("report.json", "ranking.csv", "findings.csv", "dqv.ttl");

  public RankingPage {
    ranked = List.copyOf(ranked);
    unranked = List.copyOf(unranked);
  }

  /// What the list is narrowed to, and what it can be narrowed to; "" is everything.
  public record Filter(String kind, String body, List<String> kinds, List<String> bodies) {
    public Filter {
      kinds = List.copyOf(kinds);
      bodies = List.copyOf(bodies);
    }
  }

  public static RankingPage empty(Sorting sorting) {
    var filter = new Filter("", "", List.of(), List.of());
    return new RankingPage(null, "", List.of(), List.of(), filter, sorting);
  }

  @Override
  public String title(Words words) {
    return words.text("reports.ranking");
  }

  public LocalDate day() {
    return LocalDate.parse(measuredOn);
  }

  public List<Field> fields(Words words) {
    return List.of(
        Field.Select.of(
            "kind",
            words.text("reports.portal-kind"),
            filter.kind,
            choices(filter.kinds, "reports.kind.", words)),
        Field.Select.of(
            "body",
            words.text("reports.body-kind"),
            filter.body,
            choices(filter.bodies, "bodies.kind.", words)));
  }

  private static List<Choice> choices(List<String> codes, String key, Words words) {
    return Stream.concat(
            Stream.of(new Choice("", words.text("reports.all"))),
            codes.stream().map(code -> new Choice(code, words.text(key + code))))
        .toList();
  }
}
