package mizan.platform.methodologies;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import mizan.engine.methodology.InvalidMethodology;
import mizan.engine.methodology.Methodology;
import mizan.engine.methodology.MethodologyFile;
import mizan.engine.methodology.MethodologyText;
import mizan.platform.accounts.Accounts;
import mizan.platform.accounts.Audit;
import mizan.platform.accounts.Deed;
import mizan.platform.methodologies.Version.State;
import mizan.platform.methodologies.Version.Toll;
import mizan.platform.web.Language;
import mizan.platform.web.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The verbs of a version on its way to publication; each is one transaction with its entry in the
/// audit. That only the unit has them, the addresses say.
@Component
class Drafting {
  /// More than any methodology needs, in characters.
  static final int LONGEST_TEXT = 100_000;

  static final int LONGEST_NOTE = 4_000;

  private final VersionsStore store;
  private final Methodologies methodologies;
  private final Accounts accounts;
  private final Audit audit;
  private final InstantSource clock;

  Drafting(
      VersionsStore store,
      Methodologies methodologies,
      Accounts accounts,
      Audit audit,
      InstantSource clock) {
    this.store = store;
    this.methodologies = methodologies;
    this.accounts = accounts;
    this.audit = audit;
    this.clock = clock;
  }

  /// What is not published yet, the last changed first.
  @Transactional(readOnly = true)
  public List<Version> list() {
    return store.list().stream().filter(each -> each.state() != State.PUBLISHED).toList();
  }

  @Transactional(readOnly = true)
  public Version get(String id) {
    return store.find(id).orElseThrow(() -> Problem.notFound("methodologies.none-such"));
  }

  /// Drafts the version after another, which it is made from.
  ///
  /// @param weights by criterion, other than those of that version; none to begin with its file as
  ///   it is
  @Transactional
  public Version draft(String basis, Map<String, Double> weights) {
    var from =
        methodologies.find(basis).orElseThrow(() -> Problem.notFound("methodologies.none-such"));
    var next = next(from.methodology());
    var text =
        weights.isEmpty()
            ? from.text().replaceFirst("(?m)^version:.*$", "version: \"" + next + "\"")
            : MethodologyText.of(from.methodology().withWeights(weights).withVersion(next));
    var draft =
        new Version(
            UUID.randomUUID().toString(),
            MethodologyFile.parse("draft", text).name(),
            text,
            State.DRAFT,
            basis,
            "",
            "",
            "",
            null,
            now(),
            null,
            0);
    store.insert(draft);
    record(draft, "made", "");
    return draft;
  }

  /// Saves the file of a draft as a person wrote it.
  ///
  /// @throws InvalidMethodology with every fault of the text
  /// @throws Problem when it has no faults, but cannot become the version that it says it is
  @Transactional
  public void write(String id, int seen, String text, String note) {
    if (text.length() > LONGEST_TEXT) {
      throw Problem.badRequest("methodologies.too-long", LONGEST_TEXT).at("text");
    }
    if (note.length() > LONGEST_NOTE) {
      throw Problem.badRequest("methodologies.too-long", LONGEST_NOTE).at("note");
    }
    var name = checked(MethodologyFile.parse("draft", text));
    keep(id, seen, "changed", draft -> draft.written(name, text, note.strip(), now()));
  }

  /// Fixes the text of a draft.
  @Transactional
  public void propose(String id, int seen, Toll toll) {
    var draft = get(id);
    if (draft.note().isEmpty()) {
      throw Problem.badRequest("methodologies.note-missing").at("note");
    }
    requireUngiven(draft.name());
    keep(id, seen, "moved", found -> found.proposed(who(), toll, now()));
  }

  /// A second person has looked at what it does.
  @Transactional
  public void consent(String id, int seen) {
    if (get(id).proposer().equals(who())) {
      throw Problem.forbidden("methodologies.second-is-first");
    }
    keep(id, seen, "consented", found -> found.consented(who(), now()));
  }

  /// Puts a version in force: for editions that are frozen from now on.
  ///
  /// @param toll what it does as things stand now
  @Transactional
  public void publish(String id, int seen, Toll toll) {
    var proposed = get(id);
    if (proposed.state() == State.PROPOSED) {
      if (!toll.equals(proposed.toll())) {
        throw Problem.conflict("methodologies.replay-old");
      }
      if (proposed.lacksSecond()) {
        throw Problem.conflict("methodologies.second-missing");
      }
    }
    requireUngiven(proposed.name());
    keep(id, seen, "moved", found -> found.published(now()));
  }

  /// Makes a proposed version a draft again.
  @Transactional
  public void reopen(String id, int seen) {
    keep(id, seen, "moved", found -> found.reopened(now()));
  }

  @Transactional
  public void discard(String id, int seen) {
    keep(id, seen, "moved", found -> found.discarded(now()));
  }

  private void keep(String id, int seen, String action, UnaryOperator<Version> change) {
    var before = get(id);
    if (before.version() != seen) {
      throw Problem.conflict("methodologies.changed");
    }
    var after = change.apply(before);
    if (!store.update(after)) {
      throw Problem.conflict("methodologies.changed");
    }
    record(after, action, before.state().code());
  }

  private void record(Version version, String action, String was) {
    audit.record(
        new Deed(
            "methodologies",
            "methodology",
            version.id(),
            action,
            was,
            version.state().code(),
            version.name()));
  }

  private String checked(Methodology methodology) {
    for (var language : Language.values()) {
      if (methodology.title().getOrDefault(language.code(), "").isBlank()) {
        throw Problem.badRequest("methodologies.title-missing", language.code()).at("text");
      }
    }
    var name = methodology.name();
    requireUngiven(name);
    return name;
  }

  private void requireUngiven(String name) {
    if (methodologies.find(name).isPresent()) {
      throw Problem.conflict("methodologies.given", name).at("text");
    }
  }

  /// `2` → `3`, `2.1` → `2.2`: the next one that was not given.
  private String next(Methodology methodology) {
    var version = methodology.version();
    do {
      version = increased(version);
    } while (methodologies.find(methodology.id() + "-" + version).isPresent());
    return version;
  }

  private static String increased(String version) {
    var last = version.length();
    while (last > 0 && Character.isDigit(version.charAt(last - 1)) && version.length() - last < 9) {
      last--;
    }
    return last == version.length()
        ? version + ".1"
        : version.substring(0, last) + (Long.parseLong(version.substring(last)) + 1);
  }

  private String who() {
    return accounts.signedIn().person();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }
}
