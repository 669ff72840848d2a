package mizan.platform.methodologies.pages;

import java.time.Instant;
import java.util.List;
import mizan.platform.web.Choice;
import mizan.platform.web.Crumb;
import mizan.platform.web.Field;
import mizan.platform.web.Page;
import mizan.platform.web.Words;

/// The versions that the unit works on.
///
/// @param bases the names of the versions that a draft can be made from
public record DraftsPage(List<Line> drafts, List<String> bases) implements Page {
  public DraftsPage {
    drafts = List.copyOf(drafts);
    bases = List.copyOf(bases);
  }

  /// A version that is not published yet.
  public record Line(String id, String name, String basis, String state, Instant changed) {}

  @Override
  public String title(Words words) {
    return words.text("methodologies.drafts");
  }

  @Override
  public List<Crumb> trail(Words words) {
    return List.of(new Crumb(words.text("methodologies.section"), "/methodology"));
  }

  public Field basis(Words words) {
    var choices = bases.stream().map(name -> new Choice(name, name)).toList();
    return Field.Select.of("basis", words.text("methodologies.basis"), bases.getFirst(), choices);
  }
}
