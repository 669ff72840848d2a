package mizan.platform.exchange.pages;

import java.util.List;
import mizan.platform.exchange.IssueFigures;
import mizan.platform.exchange.Responsiveness.Figures;
import mizan.platform.exchange.Responsiveness.Part;
import mizan.platform.web.Choice;
import mizan.platform.web.Crumb;
import mizan.platform.web.Field;
import mizan.platform.web.Page;
import mizan.platform.web.Sorting;
import mizan.platform.web.Trilingual;
import mizan.platform.web.Words;

/// How bodies answer requests, and mend what people find wrong, as it was measured.
///
/// @param quarter of the asking; "" for ever
/// @param quarters there are, the newest first
/// @param all of all bodies together
/// @param issues how what people find wrong is mended: of all bodies together first, where any was
///   told
/// @param fewest of which something is told
public record ResponsivenessPage(
    String quarter,
    List<String> quarters,
    Figures all,
    List<Line> bodies,
    List<Mended> issues,
    List<Demand> demands,
    int fewest,
    Sorting sorting)
    implements Page {

  public ResponsivenessPage {
    quarters = List.copyOf(quarters);
    bodies = List.copyOf(bodies);
    issues = List.copyOf(issues);
    demands = List.copyOf(demands);
  }

  /// A body and what was measured of it.
  public record Line(Trilingual name, Figures figures) {}

  /// A body and what was measured of the issues with its data; of all bodies without a name.
  public record Mended(Trilingual name, IssueFigures.Figures figures) {}

  /// A request that nobody has met yet.
  public record Demand(
      int number, String title, String language, Trilingual body, int requesters) {}

  @Override
  public String title(Words words) {
    return words.text("exchange.responsiveness");
  }

  @Override
  public List<Crumb> trail(Words words) {
    return List.of(new Crumb(words.text("exchange.title"), "/requests"));
  }

  public List<Field> filter(Words words) {
    return List.of(
        Field.Select.of(
            "quarter",
            words.text("exchange.quarter"),
            quarter,
            Choice.after(
                words.text("exchange.filter.any"),
                quarters.stream().map(each -> new Choice(each, each)).toList())));
  }

  /// A share with what it is of, or that there are too few.
  public String part(Part part, Words words) {
    var share = part.share();
    return share == null
        ? words.text("web.too-few", part.n())
        : words.text("exchange.share", words.formats().percent(share), part.part(), part.n());
  }
}
