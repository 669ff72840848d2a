package mizan.platform.checks;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import mizan.engine.content.Claimed;
import mizan.engine.criteria.FileVerdicts;
import mizan.engine.criteria.Setting;
import mizan.engine.probing.Workers;
import mizan.engine.probing.Workers.NoLook;
import mizan.platform.web.Problem;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/// Looks into files that people give, a few at a time, and keeps nothing of them.
@Component
class Checks {
  private static final int AT_ONCE = 2;
  private static final int PATIENCE_SECONDS = 20;

  private final Workers workers = new Workers(Workers.Bounds.USUAL);
  private final Semaphore turns = new Semaphore(AT_ONCE, true);

  /// What is in a file.
  ///
  /// @throws Problem when nothing was given, when too many ask at once, or when the file is more
  ///   than our limits allow
  FileVerdicts look(MultipartFile given) throws InterruptedException {
    if (given.isEmpty() && String.valueOf(given.getOriginalFilename()).isBlank()) {
      throw Problem.badRequest("checks.nothing-given");
    }
    if (!turns.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      throw Problem.busy("checks.busy");
    }
    try {
      var file = Files.createTempFile("mizan-check-", "");
      try {
        given.transferTo(file);
        var name = String.valueOf(given.getOriginalFilename());
        var look = workers.look(file, new Claimed("", name, ""));
        return FileVerdicts.of(look.profile(), look.personal(), setting());
      } finally {
        Files.deleteIfExists(file);
      }
    } catch (NoLook e) {
      throw Problem.badRequest("checks.over-limit", String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      turns.release();
    }
  }

  private static Setting setting() {
    return new Setting(List.of(), LocalDate.now(ZoneOffset.UTC), Setting.Links.UNMEASURED);
  }

  @PreDestroy
  void stop() {
    workers.close();
  }
}
