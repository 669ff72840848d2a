package mizan.platform.checks;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import mizan.engine.content.Claimed;
import mizan.engine.content.FileProfile;
import mizan.engine.criteria.FileVerdicts;
import mizan.engine.criteria.Setting;
import mizan.engine.probing.Asked;
import mizan.engine.probing.Inspected;
import mizan.engine.probing.Workers;
import mizan.engine.probing.Workers.NoLook;
import mizan.engine.schemas.Held;
import mizan.engine.schemas.InferredColumn;
import mizan.engine.schemas.SchemaText;
import mizan.engine.schemas.Schemas;
import mizan.engine.schemas.UnreadableSchema;
import mizan.engine.sniffing.FileKind;
import mizan.engine.tables.Defect;
import mizan.engine.triage.Gazetteer;
import mizan.engine.triage.Triage;
import mizan.platform.bodies.Bodies;
import mizan.platform.bodies.PublicBody;
import mizan.platform.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/// Looks into files that people give, a few at a time, and keeps nothing of them.
@Component
class Checks {
  private static final int AT_ONCE = 2;
  private static final int PATIENCE_SECONDS = 20;

  private final Bodies bodies;
  private final Workers workers = new Workers(Workers.Bounds.USUAL);
  private final Semaphore turns = new Semaphore(AT_ONCE, true);

  Checks(Bodies bodies) {
    this.bodies = bodies;
  }

  /// What came of a check.
  ///
  /// @param held what came of holding the file against a schema; null when none was given
  /// @param columns inferred, for a schema; empty when none was asked for
  record Checked(FileVerdicts verdicts, @Nullable Held held, List<InferredColumn> columns) {
    Checked {
      columns = List.copyOf(columns);
    }
  }

  /// What in a file could tell of persons.
  record Triaged(FileProfile profile, Triage triage) {}

  /// What is in a file.
  ///
  /// @param schema that it is held against; empty when there is none
  /// @param inferred whether a schema is inferred
  /// @throws Problem when nothing was given, when too many ask at once, or when the file is more
  ///   than our limits allow
  Checked look(MultipartFile given, @Nullable MultipartFile schema, boolean inferred) {
    var seen = open(given, new Asked(read(schema, nameOf(given)), inferred, null));
    var look = seen.look();
    return new Checked(
        FileVerdicts.of(look.profile(), look.personal(), setting()), seen.held(), seen.columns());
  }

  /// What in a file could tell of persons.
  ///
  /// @throws Problem as above, and when the file has no table
  Triaged triage(MultipartFile given) {
    var seen = open(given, new Asked(null, false, places()));
    var profile = seen.look().profile();
    if (profile.tables().isEmpty()) {
      throw refused(profile).at("file");
    }
    return new Triaged(profile, Objects.requireNonNull(seen.triage()));
  }

  private static Problem refused(FileProfile file) {
    var kind = file.sniffed().kind();
    if (kind == FileKind.EMPTY) {
      return Problem.badRequest("web.table.empty");
    }
    if (file.count(Defect.Kind.LIMIT_REACHED) > 0) {
      return Problem.badRequest("checks.personal.over-limit");
    }
    return file.count(Defect.Kind.DAMAGED) > 0
        ? Problem.badRequest("checks.personal.damaged")
        : Problem.badRequest("web.table.kind", kind.code());
  }

  /// The municipalities of the country, by all that they are called.
  private Gazetteer places() {
    var register = bodies.register();
    var municipalities =
        register.list().stream()
            .filter(body -> body.kind() == PublicBody.Kind.MUNICIPALITY)
            .flatMap(body ->
                register.governorateOf(body).stream()
                    .flatMap(governorate ->
                        body.calls().map(name -> new Gazetteer.Place(name, governorate.slug()))))
            .toList();
    var governorates =
        register.list().stream()
            .filter(body -> body.kind() == PublicBody.Kind.GOVERNORATE)
            .flatMap(PublicBody::calls)
            .toList();
    return Gazetteer.of(municipalities, governorates);
  }

  private Inspected open(MultipartFile given, Asked asked) {
    if (given.isEmpty() && nameOf(given).isBlank()) {
      throw Problem.badRequest("checks.nothing-given").at("file");
    }
    takeTurn();
    try {
      var file = Files.createTempFile("mizan-check-", "");
      try {
        given.transferTo(file);
        return workers.inspect(file, new Claimed("", nameOf(given), ""), asked);
      } finally {
        Files.deleteIfExists(file);
      }
    } catch (NoLook e) {
      throw Problem.badRequest("checks.over-limit", String.valueOf(e.getMessage())).at("file");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      turns.release();
    }
  }

  private void takeTurn() {
    try {
      if (turns.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        return;
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt(); // the site is being stopped
    }
    throw Problem.busy("checks.busy");
  }

  private static String nameOf(MultipartFile given) {
    return String.valueOf(given.getOriginalFilename());
  }

  /// A schema that cannot be read is refused before the file is opened.
  private static @Nullable SchemaText read(@Nullable MultipartFile schema, String file) {
    if (schema == null || schema.isEmpty()) {
      return null;
    }
    try {
      var text =
          new SchemaText(nameOf(schema), new String(schema.getBytes(), StandardCharsets.UTF_8));
      Schemas.require(text, file);
      return text;
    } catch (UnreadableSchema e) {
      throw Problem.badRequest("checks.schema-unreadable", nameOf(schema), e.at(), e.given());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
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
