package mizan.platform.inventory;

import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import mizan.platform.accounts.Audit;
import mizan.platform.accounts.Deed;
import mizan.platform.inventory.AssetImportsStore.Counts;
import mizan.platform.inventory.AssetImportsStore.Given;
import mizan.platform.inventory.AssetPlan.Line;
import mizan.platform.inventory.AssetPlan.Outcome;
import mizan.platform.inventory.AssetPlanner.Held;
import mizan.platform.inventory.AssetPlanner.Planned;
import mizan.platform.web.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Takes records from files: first shows what would change, then changes exactly that.
@Component
public class AssetImports {
  static final int MOST_MEGABYTES = 40;
  static final int MOST_BYTES = MOST_MEGABYTES * 1_000_000;
  private static final Duration KEPT = Duration.ofDays(1);

  private final AssetImportsStore store;
  private final Shelves shelves;
  private final Inventory inventory;
  private final AssetVocabulary vocabulary;
  private final Ledgers ledgers;

  AssetImports(
      AssetImportsStore store,
      Shelves shelves,
      Inventory inventory,
      AssetVocabulary vocabulary,
      Ledgers ledgers) {
    this.store = store;
    this.shelves = shelves;
    this.inventory = inventory;
    this.vocabulary = vocabulary;
    this.ledgers = ledgers;
  }

  /// Who may do what, what is written about it, and when.
  @Component
  record Ledgers(Rights rights, Audit audit, InstantSource clock) {}

  /// What a person has agreed to.
  ///
  /// @param shown the digest of the plan that was shown
  /// @param leaveOut whether the rows that cannot be taken, or are not decided about, are left out
  /// @param alike by row, `new` or `same`: what a possible duplicate is
  record Agreed(String shown, boolean leaveOut, Map<Long, String> alike) {}

  /// Keeps a file for a day, so that it can be looked at and then applied.
  ///
  /// @return by which it is asked for again
  /// @throws Problem when it is none that can be read
  @Transactional
  public String take(String body, String name, byte[] bytes) {
    ledgers.rights.require(body);
    if (bytes.length > MOST_BYTES) {
      throw Problem.badRequest("web.table.large", MOST_MEGABYTES).at("file");
    }
    AssetSheet.read(bytes, vocabulary, store.headings(body));
    var now = ledgers.clock.instant().truncatedTo(ChronoUnit.SECONDS);
    store.forgetBefore(now.minus(KEPT));
    var id = UUID.randomUUID().toString();
    store.add(new Given(id, body, name, now, null, new Counts(0, 0, 0)), bytes);
    return id;
  }

  /// A file that was given for a body whose records the asker may change.
  @Transactional(readOnly = true)
  Optional<Given> find(String id) {
    var oldest = ledgers.clock.instant().minus(KEPT);
    return store
        .find(id)
        .filter(given -> given.applied() != null || !given.given().isBefore(oldest))
        .filter(given -> ledgers.rights.isInside(given.body()));
  }

  /// The rows of a file that was not applied.
  @Transactional(readOnly = true)
  AssetSheet sheet(Given given) {
    return AssetSheet.read(store.bytes(given.id()), vocabulary, store.headings(given.body()));
  }

  /// What a file would change about the records as they stand now.
  @Transactional(readOnly = true)
  AssetPlan plan(Given given) {
    return planned(given).plan();
  }

  private Planned planned(Given given) {
    var held =
        new Held(shelves.assets().list(given.body()), asset -> shelves.assets().versions(asset));
    return AssetPlanner.plan(
        sheet(given), held, new Cells(vocabulary, shelves.systems().list(given.body())));
  }

  /// Settles for a body what headings of its own mean.
  ///
  /// @param meanings a column, or that it is left aside, by the heading
  @Transactional
  public void settle(Given given, Map<String, String> meanings) {
    ledgers.rights.require(given.body());
    meanings.forEach((heading, meaning) -> {
      if (!meaning.equals(AssetSheet.ASIDE) && !AssetField.allKeys().contains(meaning)) {
        throw Problem.badRequest("inventory.wrong.choice", meaning);
      }
      store.settle(given.body(), Likeness.key(heading), meaning);
    });
    record("columns", given);
  }

  /// Carries out what was shown, all of it or nothing.
  ///
  /// @throws Problem when it is otherwise by now, or cannot be carried out
  @Transactional
  void apply(String id, Agreed agreed) {
    var given =
        find(id)
            .filter(file -> file.applied() == null)
            .orElseThrow(() -> Problem.gone("inventory.import.over"));
    ledgers.rights.require(given.body());
    shelves.assets().takeTurn(given.body());
    var planned = planned(given);
    var plan = planned.plan();
    if (!plan.digest().equals(agreed.shown)) {
      throw Problem.conflict("inventory.import.otherwise");
    }
    if (!plan.isWhole()) {
      throw Problem.conflict("inventory.import.spoilt");
    }
    int entered = 0;
    int changed = 0;
    int left = 0;
    for (var line : plan.lines()) {
      switch (outcome(line, agreed)) {
        case NEW -> {
          inventory.enter(given.body(), content(planned, line), true);
          entered++;
        }
        case CHANGED -> {
          inventory.describe(line.id(), line.version(), changed(planned, line));
          changed++;
        }
        case UNCHANGED -> {}
        case CONFLICT, LIKE, REFUSED -> left++;
      }
    }
    if (left > 0 && !agreed.leaveOut) {
      throw Problem.conflict("inventory.import.left").at("leave-out");
    }
    if (entered + changed == 0) {
      throw Problem.conflict("inventory.import.nothing");
    }
    var now = ledgers.clock.instant().truncatedTo(ChronoUnit.SECONDS);
    store.markApplied(id, now, new Counts(entered, changed, left));
    record("import", given);
  }

  /// A possible duplicate is what the person says it is.
  private static Outcome outcome(Line line, Agreed agreed) {
    if (line.outcome() != Outcome.LIKE) {
      return line.outcome();
    }
    return switch (agreed.alike.getOrDefault(line.number(), "")) {
      case "new" -> Outcome.NEW;
      case "same" -> line.id().isEmpty() ? Outcome.LIKE : Outcome.CHANGED;
      default -> Outcome.LIKE;
    };
  }

  private static Content content(Planned planned, Line line) {
    return Objects.requireNonNull(planned.contents().get(line.number()));
  }

  private Content changed(Planned planned, Line line) {
    if (line.outcome() == Outcome.CHANGED) {
      return content(planned, line);
    }
    var answers = new HashMap<>(inventory.require(line.id()).content().answers());
    line.changes().forEach(change -> answers.put(change.key(), change.becomes()));
    return new Content(answers);
  }

  private void record(String action, Given given) {
    ledgers.audit.record(new Deed("inventory", "table", given.body(), action, "", "", ""));
  }
}
