package mizan.platform.reports.pages;

import java.time.LocalDate;
import java.util.List;
import mizan.platform.reports.Standing;
import mizan.platform.web.Crumb;
import mizan.platform.web.Page;
import mizan.platform.web.Sorting;
import mizan.platform.web.Words;
import org.jspecify.annotations.Nullable;

/// The sectors whose bodies answer for portals of an edition, and how each stands.
///
/// @param shown the edition; null before the first
/// @param measuredOn ISO 8601; "" before the first edition
/// @param without codes of the sectors that have bodies, but no portal in the edition
public record SectorsPage(
    @Nullable Shown shown,
    String measuredOn,
    List<Line> sectors,
    List<String> without,
    Sorting sorting)
    implements Page {

  /// The code of the portals whose body has no sector.
  public static final String UNTOLD = "none";

  public SectorsPage {
    sectors = List.copyOf(sectors);
    without = List.copyOf(without);
  }

  /// A sector with its portals.
  ///
  /// @param portals that were evaluated, ranked or not
  /// @param mean of the ranked portals' scores; null when none is ranked
  /// @param best the first of the ranked portals; null when none is
  public record Line(
      String code,
      int portals,
      int ranked,
      @Nullable Double mean,
      long datasets,
      @Nullable Standing best) {
    public double meanOrZero() {
      return mean == null ? 0 : mean;
    }
  }

  /// What a sector is called.
  public static String name(Words words, String code) {
    return code.equals(UNTOLD)
        ? words.text("reports.sectors.untold")
        : words.text("bodies.sector." + code);
  }

  @Override
  public String title(Words words) {
    return words.text("reports.sectors");
  }

  @Override
  public List<Crumb> trail(Words words) {
    return shown == null ? List.of() : List.of(shown.root(words));
  }

  public LocalDate day() {
    return LocalDate.parse(measuredOn);
  }
}
