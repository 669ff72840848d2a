package mizan.platform.accounts.pages;

import java.time.Instant;
import java.util.List;
import mizan.platform.web.Field;
import mizan.platform.web.Page;
import mizan.platform.web.Pager;
import mizan.platform.web.Words;

/// Everybody who has an account, and whoever was invited.
public record PeoplePage(
    List<Field> filter, List<Row> people, Pager pager, List<Open> invitations, String error)
    implements Page {
  public PeoplePage {
    filter = List.copyOf(filter);
    people = List.copyOf(people);
    invitations = List.copyOf(invitations);
  }

  /// A person.
  ///
  /// @param roles in the reader's language
  public record Row(String id, String name, String mail, List<String> roles, String state) {
    public Row {
      roles = List.copyOf(roles);
    }
  }

  /// An invitation that was not accepted yet.
  ///
  /// @param over whether its time is over
  public record Open(String id, String mail, String role, Instant expires, boolean over) {}

  @Override
  public String title(Words words) {
    return words.text("accounts.people");
  }
}
