package mizan.engine.criteria;

import java.util.Locale;
import java.util.regex.Pattern;
import mizan.engine.catalogue.Dataset;
import mizan.engine.vocabularies.WordList;

/// There is an address where a user can ask about the data and be answered by a service.
final class ContactUsable implements Criterion.OfDataset {
  private static final Pattern MAILBOX =
      Pattern.compile("[^\\s@,;<>()]{1,64}@([^\\s@.,;<>()]+\\.)+[^\\s@.,;<>()]{2,}");
  private static final Pattern NO_REPLY =
      Pattern.compile(
          "(no|do-?not|ne-?pas)[-_.]?(reply|repondre|r[ée]pondre)", Pattern.CASE_INSENSITIVE);

  /// Neither a mailbox nor a contact page is given.
  record Missing(Where where) implements Finding {}

  /// What is given is no mail address.
  record Malformed(Where where, String given) implements Finding {}

  /// A mailbox that nobody reads.
  record NotMonitored(Where where, String given) implements Finding {}

  /// A free mailbox, which belongs to a person and not to a service.
  record PersonalMailbox(Where where, String domain) implements Finding {}

  @Override
  public Effort effort() {
    return Effort.S;
  }

  @Override
  public Verdict examine(Dataset dataset, Setting setting) {
    var where = Where.dataset("dcat:contactPoint");
    var contact = dataset.contact();
    if (contact == null || (contact.email() == null && contact.url() == null)) {
      return Verdict.unmet(new Missing(where));
    }
    var email = contact.email();
    if (email == null) {
      return Verdict.met();
    }
    if (!MAILBOX.matcher(email).matches()) {
      return Verdict.unmet(new Malformed(where, masked(email)));
    }
    var at = email.lastIndexOf('@');
    if (NO_REPLY.matcher(email.substring(0, at)).find()) {
      return Verdict.unmet(new NotMonitored(where, email));
    }
    var domain = email.substring(at + 1).toLowerCase(Locale.ROOT);
    return WordList.FREE_MAILBOXES.has(domain)
        ? Verdict.unmet(new PersonalMailbox(where, domain))
        : Verdict.met();
  }

  /// Enough to find it again, not enough to write to: it may be a person's.
  private static String masked(String given) {
    return given.length() <= 3 ? given : given.substring(0, 3) + "…";
  }
}
