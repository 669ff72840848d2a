package mizan.platform.reports.pages;

import java.util.List;
import java.util.stream.Stream;
import mizan.platform.methodologies.Terms;
import mizan.platform.reports.document.Block;
import mizan.platform.web.Crumb;
import mizan.platform.web.Page;
import mizan.platform.web.Words;
import org.jspecify.annotations.Nullable;

/// A criterion: what it asks, and how all portals do.
///
/// @param shown the edition; null before the first
/// @param blocks what is told of the edition
public record CriterionPage(@Nullable Shown shown, String code, List<Block> blocks)
    implements Page {

  public CriterionPage {
    blocks = List.copyOf(blocks);
  }

  @Override
  public String title(Words words) {
    return Terms.in(words.language()).criterion(code);
  }

  @Override
  public List<Crumb> trail(Words words) {
    var methodology = new Crumb(words.text("reports.methodology"), "/methodology");
    return Stream.concat(
            Stream.ofNullable(shown).map(edition -> edition.root(words)), Stream.of(methodology))
        .toList();
  }
}
