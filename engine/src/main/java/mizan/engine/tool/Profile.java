package mizan.engine.tool;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import mizan.engine.content.Claimed;
import mizan.engine.criteria.FileVerdicts;
import mizan.engine.criteria.Setting;
import mizan.engine.probing.Asked;
import mizan.engine.probing.Inspected;
import mizan.engine.probing.Workers;
import mizan.engine.reporting.ProfileJson;
import mizan.engine.reporting.ProfilePage;
import mizan.engine.reporting.ProfileText;
import mizan.engine.reporting.ProfileView;
import mizan.engine.reporting.TableSchema;
import mizan.engine.reporting.Words;
import mizan.engine.schemas.SchemaText;
import mizan.engine.schemas.Schemas;
import mizan.engine.schemas.UnreadableSchema;
import org.jspecify.annotations.Nullable;

/// `mizan profile FILE|ADDRESS…`: what is in files, what to mend in them, what must not be
/// published, and where they break the schema that their publisher gives.
final class Profile {
  private final Arguments typed;
  private final Words words;
  private final CountryFile country;

  private Profile(Arguments typed) {
    this.typed = typed;
    words = typed.words();
    country = CountryFile.of(typed);
  }

  static int run(Arguments typed) throws InterruptedException {
    typed.allowing("--json", "--schema", "--csvw", "--html", "--format", "--country", "--against");
    if (typed.rest().isEmpty()) {
      throw new Refused(typed.words().text("tool.expected-file"));
    }
    return new Profile(typed).run();
  }

  private int run() throws InterruptedException {
    var status = Mizan.COMPLETE;
    try (var fetching = new Given.Fetching();
        var workers = new Workers(Workers.Bounds.USUAL)) {
      var schema = schema(fetching);
      for (var given : typed.rest()) {
        if (!isSound(given, schema, fetching, workers)) {
          status = Mizan.SOME_HELD;
        }
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return status;
  }

  /// Profiles one file; whether it was read, and keeps its schema.
  private boolean isSound(
      String typedName, @Nullable SchemaText schema, Given.Fetching fetching, Workers workers)
      throws InterruptedException {
    try (var given = Given.of(typedName, fetching, words)) {
      var claimed =
          new Claimed(typed.get("--format", ""), given.name(), given.mediaType(), country.box());
      require(schema, claimed.fileName());
      var asked = new Asked(schema, typed.has("--schema") || typed.has("--csvw"), null);
      var seen =
          given.isSmallText()
              ? Inspected.of(given.file(), claimed, asked)
              : workers.inspect(given.file(), claimed, asked);
      print(seen);
      var held = seen.held();
      return held == null || held.breaches().isEmpty();
    } catch (Given.Missing e) {
      System.err.println(e.getMessage());
    } catch (Workers.NoLook e) {
      System.err.println(words.text("profile.failed", typedName, String.valueOf(e.getMessage())));
    } catch (IOException e) {
      System.err.println(words.text("profile.failed", typedName, e.getClass().getSimpleName()));
    } catch (UnreadableSchema e) {
      throw new IllegalStateException("the schema was read before", e);
    }
    return false;
  }

  /// The schema that `--against` names; null when it names none.
  private @Nullable SchemaText schema(Given.Fetching fetching) throws InterruptedException {
    var named = typed.find("--against");
    if (named == null) {
      return null;
    }
    try (var given = Given.of(named, fetching, words)) {
      return new SchemaText(named, Files.readString(given.file(), StandardCharsets.UTF_8));
    } catch (Given.Missing e) {
      throw new Refused(String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw new Refused(words.text("profile.failed", named, e.getClass().getSimpleName()));
    }
  }

  private void require(@Nullable SchemaText schema, String file) {
    if (schema == null) {
      return;
    }
    try {
      Schemas.require(schema, file);
    } catch (UnreadableSchema e) {
      var why = words.text("schema-fault." + e.fault().code(), e.given());
      throw new Refused(
          e.at().isEmpty()
              ? words.text("profile.schema-unreadable", schema.name(), why)
              : words.text("profile.schema-unreadable-at", schema.name(), e.at(), why));
    }
  }

  private void print(Inspected seen) throws IOException {
    var file = verdicts(seen);
    var held = seen.held();
    var page = typed.find("--html");
    if (page != null) {
      Files.writeString(Path.of(page), ProfilePage.write(file, held));
      System.out.println(words.text("profile.saved", page));
      return;
    }
    var main = file.profile().mainTable();
    if (typed.has("--json")) {
      System.out.print(ProfileJson.write(file, held));
    } else if (typed.has("--schema") && main != null) {
      System.out.print(TableSchema.of(main, seen.columns()));
    } else if (typed.has("--csvw") && main != null) {
      System.out.print(TableSchema.csvw(file.profile(), main, seen.columns()));
    } else {
      ProfileText.lines(new ProfileView(file, words, held)).forEach(System.out::println);
      System.out.println();
    }
  }

  private FileVerdicts verdicts(Inspected seen) {
    var setting =
        new Setting(
            country.languages(),
            LocalDate.now(ZoneId.systemDefault()),
            Setting.Links.UNMEASURED,
            country.box());
    return FileVerdicts.of(seen.look().profile(), seen.look().personal(), setting);
  }
}
