package mizan.platform.reports.pages;

import java.util.List;
import mizan.platform.web.Choice;
import mizan.platform.web.Crumb;
import mizan.platform.web.Field;
import mizan.platform.web.Page;
import mizan.platform.web.Trilingual;
import mizan.platform.web.Words;
import org.jspecify.annotations.Nullable;

/// Two editions under one common reading: the methodology of the newer one.
///
/// @param older its number; 0 while there are no two to compare
/// @param methodology by which both are judged, id and version
/// @param ownMethodology by which the older one was judged when it was published
/// @param recomputed whether the older one's scores are not those that were published
/// @param editions that can be chosen
public record ComparisonPage(
    int older,
    int newer,
    String methodology,
    String ownMethodology,
    boolean recomputed,
    List<Row> portals,
    List<Integer> editions)
    implements Page {
  public ComparisonPage {
    portals = List.copyOf(portals);
    editions = List.copyOf(editions);
  }

  /// A portal in both editions; null where it has no score.
  ///
  /// @param published its score in the older edition as it was published
  /// @param before its score in the older edition by the common reading
  public record Row(
      String slug,
      Trilingual title,
      @Nullable Double published,
      @Nullable Double before,
      @Nullable Double after) {
    public @Nullable Double change() {
      return before == null || after == null ? null : after - before;
    }
  }

  @Override
  public String title(Words words) {
    return older == 0
        ? words.text("reports.compare.none")
        : words.text("reports.compare.title", older, newer);
  }

  @Override
  public List<Crumb> trail(Words words) {
    return List.of(new Crumb(words.text("reports.editions"), "/editions"));
  }

  public List<Field> fields(Words words) {
    var choices =
        editions.stream()
            .map(number ->
                new Choice(Integer.toString(number), words.text("reports.edition", number)))
            .toList();
    return List.of(
        Field.Select.of("old", words.text("reports.compare.old"), Integer.toString(older), choices),
        Field.Select.of(
            "new", words.text("reports.compare.new"), Integer.toString(newer), choices));
  }
}
