package mizan.platform.editions;

import java.util.List;
import java.util.Optional;
import mizan.platform.accounts.Audit;
import mizan.platform.accounts.Deed;
import mizan.platform.editions.Trial.State;
import mizan.platform.web.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Writes trials down, each change together with its entry in the audit.
@Component
class TrialLedger {
  private final TrialsStore store;
  private final Audit audit;

  TrialLedger(TrialsStore store, Audit audit) {
    this.store = store;
    this.audit = audit;
  }

  /// The newest first.
  @Transactional(readOnly = true)
  public List<Trial> list() {
    return store.list();
  }

  @Transactional(readOnly = true)
  public Optional<Trial> find(String id) {
    return store.find(id);
  }

  /// Enters a trial.
  ///
  /// @throws Problem while another trial of the portal is not over
  @Transactional
  public void add(Trial trial) {
    if (!store.add(trial)) {
      throw Problem.conflict("editions.trial.open");
    }
    record(trial, "asked", "");
  }

  /// That a trial waits or runs is told by its end alone.
  @Transactional
  public void write(Trial trial) {
    store.save(trial);
    if (trial.state() == State.MEASURED || trial.state() == State.FAILED) {
      record(trial, "ended", State.RUNNING.code());
    }
  }

  @Transactional
  public void delete(Trial trial) {
    store.delete(trial.id());
    record(trial, "forgotten", trial.state().code());
  }

  private void record(Trial trial, String action, String was) {
    audit.record(new Deed("editions", "trial", trial.id(), action, was, trial.state().code(), ""));
  }
}
