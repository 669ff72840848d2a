package mizan.platform.editions;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import mizan.engine.results.Judged;
import mizan.platform.web.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Keeps beside an edition's results what people judged, so that scoring counts it wherever it is
/// done. Whoever keeps the judgements says what they come to; the file is written from that.
@Component
public class JudgedResults {
  private final Ledger ledger;
  private final EditionSettings settings;

  JudgedResults(Ledger ledger, EditionSettings settings) {
    this.ledger = ledger;
    this.settings = settings;
  }

  /// Puts what was judged in the place of what was judged before, which makes results new. The file
  /// is written once the transaction has ended well, from what is true then. Before an edition is
  /// measured there is nothing to put it beside: it is to be put once [ProvisionalResultsReady] is
  /// told.
  ///
  /// @throws Problem when the edition was published meanwhile
  @Transactional(propagation = Propagation.MANDATORY)
  public void put(int number, Supplier<List<Judged.Value>> values) {
    var edition = ledger.require(number);
    if (!edition.isMeasured()) {
      return;
    }
    if (edition.isPublic()) {
      throw Problem.conflict("editions.judged.too-late");
    }
    ledger.writeJudged(number);
    var results = results(edition);
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            keep(results, values);
          }
        });
  }

  /// Writes the file again, as a site does at its start that may have been ended before it was
  /// written.
  public void restore(Edition edition, List<Judged.Value> values) {
    if (edition.isMeasured()) {
      keep(results(edition), () -> values);
    }
  }

  private Path results(Edition edition) {
    return settings.folder(edition).resolve("results");
  }

  /// One after the other: of two decisions at the same moment the file must not keep the older.
  private synchronized void keep(Path results, Supplier<List<Judged.Value>> values) {
    if (Files.isDirectory(results)) {
      Judged.write(results, values.get());
    }
  }
}
