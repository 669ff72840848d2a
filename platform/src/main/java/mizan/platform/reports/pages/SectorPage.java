package mizan.platform.reports.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import mizan.platform.reports.Standing;
import mizan.platform.web.Crumb;
import mizan.platform.web.Fact;
import mizan.platform.web.Page;
import mizan.platform.web.Sorting;
import mizan.platform.web.Trilingual;
import mizan.platform.web.Words;
import org.jspecify.annotations.Nullable;

/// A sector in an edition: its portals, where they are weak, and which of its bodies have none.
///
/// @param shown the edition; null before the first
/// @param measuredOn ISO 8601; "" before the first edition
/// @param sector null without a portal of it
/// @param countryMean of the scores of all ranked portals; null when none is ranked
/// @param common what changes are told by; null when there is no edition before
/// @param weakest the criteria that cost its portals most, the costliest first
/// @param bodies how many bodies it has on the day of measuring
/// @param without those of them that no portal of the edition belongs to
public record SectorPage(
    @Nullable Shown shown,
    String measuredOn,
    String code,
    SectorsPage.@Nullable Line sector,
    @Nullable Double countryMean,
    @Nullable Common common,
    List<Row> portals,
    List<Dimension> dimensions,
    List<Weakness> weakest,
    int bodies,
    List<Body> without,
    Sorting sorting)
    implements Page {

  public SectorPage {
    portals = List.copyOf(portals);
    dimensions = List.copyOf(dimensions);
    weakest = List.copyOf(weakest);
    without = List.copyOf(without);
  }

  /// The edition before, and the methodology that both are judged by.
  public record Common(int before, String methodology) {}

  /// A portal of the sector.
  ///
  /// @param change of its score since the edition before; null when it had none then, or has none
  public record Row(Standing portal, @Nullable Double change) {}

  /// A dimension over the ranked portals, on the scale 0 to 100; null when nothing is measured.
  public record Dimension(String code, @Nullable Double sector, @Nullable Double country) {}

  /// A criterion that costs the sector's portals points.
  ///
  /// @param sector the mean value of its portals in [0,1]
  /// @param country that of all portals
  /// @param loss the points that its portals lose by it on average
  public record Weakness(
      String code, @Nullable Double sector, @Nullable Double country, double loss) {}

  /// A public body.
  public record Body(String slug, Trilingual name) {}

  public static SectorPage empty(String code, Sorting sorting) {
    return new SectorPage(
        null, "", code, null, null, null, List.of(), List.of(), List.of(), 0, List.of(), sorting);
  }

  /// Whether it stands for the portals whose body has no sector.
  public boolean isUntold() {
    return code.equals(SectorsPage.UNTOLD);
  }

  @Override
  public String title(Words words) {
    return SectorsPage.name(words, code);
  }

  @Override
  public List<Crumb> trail(Words words) {
    var base = shown == null ? "" : shown.base();
    return Stream.concat(
            Stream.ofNullable(shown).map(edition -> edition.root(words)),
            Stream.of(new Crumb(words.text("reports.sectors"), base + "/sectors")))
        .toList();
  }

  public List<Fact> facts(Words words, SectorsPage.Line of) {
    var formats = words.formats();
    var facts = new ArrayList<Fact>();
    if (of.mean() != null) {
      facts.add(new Fact(words.text("reports.sector.mean"), formats.points(of.mean())));
    }
    if (countryMean != null) {
      facts.add(new Fact(words.text("reports.sector.country"), formats.points(countryMean)));
    }
    facts.add(new Fact(words.text("document.portals"), formats.number(of.portals())));
    facts.add(new Fact(words.text("document.ranked"), formats.number(of.ranked())));
    facts.add(new Fact(words.text("reports.datasets"), formats.number(of.datasets())));
    return facts;
  }

  public LocalDate day() {
    return LocalDate.parse(measuredOn);
  }
}
