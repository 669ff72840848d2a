package mizan.platform.editions;

import java.util.List;
import mizan.engine.fetching.Timekeeper;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// What was last heard of the edition that is being measured.
@Component
class Running {
  private final Timekeeper time;
  private volatile Progress last;

  Running(Timekeeper time) {
    this.time = time;
    this.last = nothing(0);
  }

  @EventListener
  void hear(EditionProgressed news) {
    last = news.progress();
  }

  Progress of(Edition edition) {
    var heard = last;
    return heard.edition() == edition.number() ? heard : nothing(edition.number());
  }

  private Progress nothing(int edition) {
    return new Progress(edition, time.now(), List.of());
  }
}
