package mizan.platform.accounts.pages;

import java.time.Instant;
import java.util.List;
import mizan.platform.web.Crumb;
import mizan.platform.web.Fact;
import mizan.platform.web.Field;
import mizan.platform.web.Page;
import mizan.platform.web.Words;

/// A person as the unit sees them.
///
/// @param roles that they hold
/// @param role the questions for one more
/// @param manageable whether the reader may change anything
public record PersonPage(
    String id,
    String name,
    String mail,
    String state,
    Instant created,
    List<Held> roles,
    List<Field> role,
    boolean manageable,
    String error)
    implements Page {
  public PersonPage {
    roles = List.copyOf(roles);
    role = List.copyOf(role);
  }

  /// A role that they hold.
  ///
  /// @param code as forms send it, `officer:mininfo`
  /// @param text in the reader's language
  public record Held(String code, String text) {}

  public List<Fact> facts(Words words) {
    return List.of(
        new Fact(words.text("accounts.mail"), mail),
        new Fact(words.text("accounts.state"), words.text("accounts.state." + state)),
        new Fact(words.text("accounts.created"), words.formats().date(created)));
  }

  @Override
  public String title(Words words) {
    return name;
  }

  @Override
  public List<Crumb> trail(Words words) {
    return List.of(new Crumb(words.text("accounts.people"), "/people"));
  }
}
