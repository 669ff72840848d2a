package mizan.platform.reports.document;

import java.util.List;
import java.util.stream.Stream;
import mizan.platform.reports.document.Block.Heading;
import mizan.platform.web.Fact;

/// A report in one language: what stands on its cover, and its parts in their order.
///
/// @param title of the document
/// @param country for which it is made
/// @param notice what every reader must know first, that the data is invented; often ""
/// @param facts of the cover: edition, days, methodology
public record Document(
    String title, String country, String notice, List<Fact> facts, List<Block> blocks) {
  public Document {
    facts = List.copyOf(facts);
    blocks = List.copyOf(blocks);
  }

  /// The chapters, for the table of contents.
  public List<Heading> chapters() {
    return blocks.stream()
        .flatMap(block ->
            block instanceof Heading heading && heading.level() == 1
                ? Stream.of(heading)
                : Stream.empty())
        .toList();
  }
}
