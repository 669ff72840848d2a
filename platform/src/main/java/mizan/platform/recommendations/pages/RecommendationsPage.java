package mizan.platform.recommendations.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import mizan.platform.methodologies.Terms;
import mizan.platform.web.Choice;
import mizan.platform.web.Datum;
import mizan.platform.web.Field;
import mizan.platform.web.Legend;
import mizan.platform.web.Page;
import mizan.platform.web.Pager;
import mizan.platform.web.Sorting;
import mizan.platform.web.Trilingual;
import mizan.platform.web.Words;
import org.jspecify.annotations.Nullable;

/// The board: what public bodies are to mend, and how far they are.
///
/// @param body that is shown; "" for all
/// @param shares what each body carried out, the most first
public record RecommendationsPage(
    String body,
    String state,
    String effort,
    List<Share> shares,
    List<Line> recommendations,
    Pager pager,
    Sorting sorting)
    implements Page {
  private static final List<String> STATES =
      List.of(
          "open",
          "accepted",
          "planned",
          "overdue",
          "contested",
          "reported",
          "carried-out",
          "withdrawn");
  private static final List<String> EFFORTS = List.of("S", "M", "L");
  private static final int CHARTED = 12;

  public RecommendationsPage {
    shares = List.copyOf(shares);
    recommendations = List.copyOf(recommendations);
  }

  /// How much a body carried out.
  ///
  /// @param of all that were made, but those that were withdrawn
  public record Share(String body, Trilingual name, long done, long of, long overdue) {
    public double share() {
      return of == 0 ? 0 : (double) done / of;
    }
  }

  /// A recommendation of the board.
  ///
  /// @param indicator of the European assessment; null when the criterion as a whole is meant
  /// @param planned the day that the body named; null unless it is planned
  /// @param edition that measured it last
  /// @param failing datasets, or portals as a whole
  /// @param measured whether it was measured wholly
  public record Line(
      String id,
      String body,
      Trilingual name,
      String criterion,
      @Nullable String indicator,
      String state,
      @Nullable LocalDate planned,
      boolean overdue,
      int edition,
      double gain,
      String effort,
      long failing,
      long applicable,
      boolean measured) {}

  @Override
  public String title(Words words) {
    return shown()
        .map(share -> words.text("recommendations.title-of", share.name().in(words.language())))
        .findFirst()
        .orElseGet(() -> words.text("recommendations.title"));
  }

  /// The body that is shown, if it is one.
  public Stream<Share> shown() {
    return shares.stream().filter(share -> share.body().equals(body));
  }

  public long done() {
    return (body.isEmpty() ? shares.stream() : shown()).mapToLong(Share::done).sum();
  }

  public long all() {
    return (body.isEmpty() ? shares.stream() : shown()).mapToLong(Share::of).sum();
  }

  public Legend legend(Words words) {
    return new Legend(
        "carried-out",
        words.text("recommendations.chart"),
        words.text("recommendations.chart.description"));
  }

  /// The shares as a chart has them, in percent.
  public List<Datum> charted(Words words) {
    return shares.stream()
        .limit(CHARTED)
        .map(share ->
            new Datum(
                share.name().in(words.language()),
                100 * share.share(),
                words.formats().percent(share.share())))
        .toList();
  }

  public List<Field> filter(Words words) {
    var bodies = new ArrayList<Choice>();
    bodies.add(new Choice("", words.text("recommendations.all-bodies")));
    shares.stream()
        .map(share -> new Choice(share.body(), share.name().in(words.language())))
        .sorted((a, b) -> a.label().compareTo(b.label()))
        .forEach(bodies::add);
    var states = new ArrayList<Choice>();
    states.add(new Choice("", words.text("recommendations.all-states")));
    STATES.forEach(
        code -> states.add(new Choice(code, words.text("recommendations.state." + code))));
    var efforts = new ArrayList<Choice>();
    efforts.add(new Choice("", words.text("recommendations.all-efforts")));
    EFFORTS.forEach(code -> efforts.add(new Choice(code, Terms.in(words.language()).effort(code))));
    return List.of(
        Field.Select.of("body", words.text("recommendations.body"), body, bodies),
        Field.Select.of("state", words.text("recommendations.state"), state, states),
        Field.Select.of("effort", words.text("recommendations.effort"), effort, efforts));
  }
}
