package mizan.platform.bodies.pages;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import mizan.platform.web.Crumb;
import mizan.platform.web.Datum;
import mizan.platform.web.Legend;
import mizan.platform.web.Page;
import mizan.platform.web.Trilingual;
import mizan.platform.web.Words;

/// How many of the living public bodies take part in the evaluation.
///
/// @param day on which they live
public record CoveragePage(
    LocalDate day, Share all, List<Share> kinds, List<Share> levels, List<Share> governorates)
    implements Page {
  public CoveragePage {
    kinds = List.copyOf(kinds);
    levels = List.copyOf(levels);
    governorates = List.copyOf(governorates);
  }

  /// A group of bodies, and how many of it take part.
  ///
  /// @param code of the kind or level, or the slug of the governorate
  /// @param name of the governorate; "" of other groups
  /// @param taking have a portal or datasets in one
  public record Share(
      String code, Trilingual name, long bodies, long taking, long withPortal, long publishing) {
    public double share() {
      return bodies == 0 ? 0 : (double) taking / bodies;
    }
  }

  @Override
  public String title(Words words) {
    return words.text("bodies.coverage");
  }

  @Override
  public List<Crumb> trail(Words words) {
    return List.of(new Crumb(words.text("bodies.title"), "/bodies"));
  }

  public Legend legend(Words words, String group) {
    return new Legend(
        "by-" + group,
        words.text("bodies.coverage.by." + group),
        words.text("bodies.coverage.text", all.taking, all.bodies));
  }

  /// The bars of a group, the widest first.
  public List<Datum> bars(Words words, String group) {
    var shares =
        switch (group) {
          case "kind" -> kinds;
          case "level" -> levels;
          default -> governorates;
        };
    return shares.stream()
        .sorted(Comparator.comparingDouble(Share::share).reversed())
        .map(share ->
            new Datum(
                label(words, group, share),
                share.share(),
                words.text(
                    "bodies.coverage.of",
                    share.taking,
                    share.bodies,
                    words.formats().percent(share.share()))))
        .toList();
  }

  public String label(Words words, String group, Share share) {
    return group.equals("governorate")
        ? share.name.in(words.language())
        : words.text("bodies." + group + "." + share.code);
  }
}
