package mizan.platform.portals.pages;

import java.util.List;
import mizan.platform.web.Crumb;
import mizan.platform.web.Field;
import mizan.platform.web.Page;
import mizan.platform.web.Words;
import org.jspecify.annotations.Nullable;

/// The form in which a portal is entered or changed.
///
/// @param slug of the portal; "" for a new one
/// @param ending the question that takes the portal out of the evaluation; null for a new one
/// @param error what is wrong with the whole; "" for nothing
public record PortalFormPage(String slug, List<Field> fields, @Nullable Field ending, String error)
    implements Page {
  public PortalFormPage {
    fields = List.copyOf(fields);
  }

  @Override
  public String title(Words words) {
    return words.text(slug.isEmpty() ? "portals.new" : "portals.edit");
  }

  @Override
  public List<Crumb> trail(Words words) {
    return List.of(new Crumb(words.text("portals.title"), "/portals"));
  }
}
