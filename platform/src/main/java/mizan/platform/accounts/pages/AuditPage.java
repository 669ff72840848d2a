package mizan.platform.accounts.pages;

import java.time.Instant;
import java.util.List;
import mizan.platform.web.Field;
import mizan.platform.web.Page;
import mizan.platform.web.Pager;
import mizan.platform.web.Words;

/// What was changed on the site, the newest first.
public record AuditPage(List<Field> filter, List<Row> entries, Pager pager) implements Page {
  public AuditPage {
    filter = List.copyOf(filter);
    entries = List.copyOf(entries);
  }

  /// An entry.
  ///
  /// @param name of who did it; "" for the site and for people who were removed
  public record Row(
      long number,
      Instant at,
      String who,
      String name,
      String room,
      String kind,
      String subject,
      String action,
      String was,
      String became,
      String why) {

    /// What was done in words: in those of all rooms, else as a step of its own room; its code
    /// where an older version of the site used others.
    public String did(Words words) {
      return words.textOr(
          "accounts.audit.did." + action, words.textOr(room + ".step." + action, action));
    }

    public String kind(Words words) {
      return words.textOr("accounts.audit.kind." + kind, kind);
    }

    /// A state in the words of its room, if it is one.
    public String state(Words words, String code) {
      return words.textOr(room + ".state." + code, code);
    }
  }

  @Override
  public String title(Words words) {
    return words.text("accounts.audit");
  }
}
