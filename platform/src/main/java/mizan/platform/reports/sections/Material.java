package mizan.platform.reports.sections;

import java.util.List;
import java.util.Optional;
import mizan.platform.editions.Contested;
import mizan.platform.methodologies.Terms;
import mizan.platform.reports.Evaluated;
import mizan.platform.reports.Standing;
import mizan.platform.reports.document.Block.Cell;
import mizan.platform.reports.document.Block.Source;
import mizan.platform.web.Formats;
import mizan.platform.web.Legend;
import mizan.platform.web.Words;
import org.jspecify.annotations.Nullable;

/// What an edition's report is made of, for readers of one language.
///
/// @param history the editions before and this one, from the first on, all judged alike
/// @param standings the portals, best first, those without a rank at the end
public record Material(
    Words words,
    Evaluated current,
    List<Evaluated> history,
    List<Standing> standings,
    List<Contested> contested) {
  private static final String LEFT_TO_RIGHT = "\u2066%s\u2069";

  public Material {
    history = List.copyOf(history);
    standings = List.copyOf(standings);
    contested = List.copyOf(contested);
  }

  String text(String key, Object... arguments) {
    return words.text(key, arguments);
  }

  Terms terms() {
    return Terms.in(words.language());
  }

  Formats formats() {
    return words.formats();
  }

  List<Standing> ranked() {
    return standings.stream().filter(each -> each.unranked() == null).toList();
  }

  List<Standing> unranked() {
    return standings.stream().filter(each -> each.unranked() != null).toList();
  }

  /// The edition before, judged by the methodology of this one.
  Optional<Evaluated> before() {
    return history.size() < 2 ? Optional.empty() : Optional.of(history.get(history.size() - 2));
  }

  String title(String portal) {
    return standings.stream()
        .filter(each -> each.slug().equals(portal))
        .findFirst()
        .map(this::title)
        .orElse(portal);
  }

  String title(Standing portal) {
    return portal.title().in(words.language());
  }

  /// A page of the edition.
  String page(String path) {
    return "/" + words.language().code() + "/editions/" + current.edition().number() + path;
  }

  /// A portal as the first cell of a row.
  Cell portal(Standing portal) {
    return Cell.to(page("/portals/" + portal.slug()), title(portal));
  }

  Cell criterion(String code) {
    return Cell.to(page("/criteria/" + code), terms().criterion(code));
  }

  /// A file of the edition as the source of figures; there are none before it is published.
  @Nullable Source file(String name) {
    var number = current.edition().number();
    return current.edition().isPublic()
        ? new Source(text("document.source", name), "/editions/" + number + "/" + name)
        : null;
  }

  Legend legend(String id, String title) {
    return new Legend(id, title, text("document.figure"));
  }

  /// Points with one decimal, a dash without any.
  String points(@Nullable Double score) {
    return score == null ? "–" : formats().number(score, 1);
  }

  /// Points with their margin where they are told from a sample.
  String points(@Nullable Double score, @Nullable Double margin) {
    return margin == null
        ? points(score)
        : LEFT_TO_RIGHT.formatted(points(score) + " ± " + formats().number(margin, 1));
  }

  /// A rise or fall with its sign.
  String change(double points) {
    return LEFT_TO_RIGHT.formatted(formats().change(points));
  }

  String percent(@Nullable Double share) {
    return share == null ? text("document.not-measured") : formats().percent(share);
  }

  String number(long number) {
    return formats().number(number);
  }

  /// A score as a cell with its bar.
  Cell score(@Nullable Double score, @Nullable Double margin) {
    return Cell.of(points(score, margin)).drawn(score == null ? null : score / 100);
  }
}
