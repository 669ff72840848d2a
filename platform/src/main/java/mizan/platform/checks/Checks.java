package mizan.platform.checks;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import mizan.engine.content.Claimed;
import mizan.engine.criteria.FileVerdicts;
import mizan.engine.criteria.Setting;
import mizan.engine.probing.Asked;
import mizan.engine.probing.Workers;
import mizan.engine.probing.Workers.NoLook;
import mizan.engine.schemas.Held;
import mizan.engine.schemas.InferredColumn;
import mizan.engine.schemas.SchemaText;
import mizan.engine.schemas.Schemas;
import mizan.engine.schemas.UnreadableSchema;
import mizan.platform.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/// Looks into files that people give, a few at a time, and keeps nothing of them.
@Component
class Checks {
  private static final int AT_ONCE = 2;
  private static final int PATIENCE_SECONDS = 20;

  private final Workers workers = new Workers(Workers.Bounds.USUAL);
  private final Semaphore turns = new Semaphore(AT_ONCE, true);

  /// What came of a check.
  ///
  /// @param held what came of holding the file against a schema; null when none was given
  /// @param columns inferred, for a schema; empty when none was asked for
  record Checked(FileVerdicts verdicts, @Nullable Held held, List<InferredColumn> columns) {
    Checked {
      columns = List.copyOf(columns);
    }
  }

  /// What is in a file.
  ///
  /// @param schema that it is held against; empty when there is none
  /// @param inferred whether a schema is inferred
  /// @throws Problem when nothing was given, when too many ask at once, or when the file is more
  ///   than our limits allow
  Checked look(MultipartFile given, @Nullable MultipartFile schema, boolean inferred)
      throws InterruptedException {
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
        var asked = new Asked(read(schema, name), inferred);
        var seen = workers.inspect(file, new Claimed("", name, ""), asked);
        var look = seen.look();
        return new Checked(
            FileVerdicts.of(look.profile(), look.personal(), setting()),
            seen.held(),
            seen.columns());
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

  /// A schema that cannot be read is refused before the file is opened.
  private static @Nullable SchemaText read(@Nullable MultipartFile schema, String file)
      throws IOException {
    if (schema == null || schema.isEmpty()) {
      return null;
    }
    var text =
        new SchemaText(
            String.valueOf(schema.getOriginalFilename()),
            new String(schema.getBytes(), StandardCharsets.UTF_8));
    try {
      Schemas.require(text, file);
      return text;
    } catch (UnreadableSchema e) {
      throw Problem.badRequest("checks.schema-unreadable", text.name(), e.at(), e.given());
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
