package mizan.engine.tool;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import mizan.engine.content.Claimed;
import mizan.engine.criteria.FileVerdicts;
import mizan.engine.criteria.Setting;
import mizan.engine.probing.Look;
import mizan.engine.reporting.ProfileJson;
import mizan.engine.reporting.ProfilePage;
import mizan.engine.reporting.ProfileText;
import mizan.engine.reporting.ProfileView;
import mizan.engine.reporting.TableSchema;

/// `mizan profile FILE…`: what is in files, what to mend in them, and what must not be published.
final class Profile {
  private Profile() {}

  static int run(Arguments typed) {
    typed.allowing("--json", "--schema", "--csvw", "--html", "--format");
    if (typed.rest().isEmpty()) {
      throw new Refused(typed.words().text("tool.expected-file"));
    }
    var status = Mizan.COMPLETE;
    for (var given : typed.rest()) {
      try {
        print(examine(Path.of(given), typed.get("--format", "")), typed);
      } catch (IOException e) {
        System.err.println(
            typed.words().text("profile.failed", given, e.getClass().getSimpleName()));
        status = Mizan.SOME_HELD;
      }
    }
    return status;
  }

  private static FileVerdicts examine(Path file, String format) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new java.nio.file.NoSuchFileException(file.toString());
    }
    var look = Look.into(file, new Claimed(format, file.getFileName().toString(), ""));
    var setting =
        new Setting(List.of(), LocalDate.now(ZoneId.systemDefault()), Setting.Links.UNMEASURED);
    return FileVerdicts.of(look.profile(), look.personal(), setting);
  }

  private static void print(FileVerdicts file, Arguments typed) throws IOException {
    var page = typed.find("--html");
    if (page != null) {
      Files.writeString(Path.of(page), ProfilePage.write(file));
      System.out.println(typed.words().text("profile.saved", page));
      return;
    }
    var main = file.profile().mainTable();
    if (typed.has("--json")) {
      System.out.print(ProfileJson.write(file));
    } else if (typed.has("--schema") && main != null) {
      System.out.print(TableSchema.dataPackage(main));
    } else if (typed.has("--csvw") && main != null) {
      System.out.print(TableSchema.csvw(file.profile(), main));
    } else {
      ProfileText.lines(new ProfileView(file, typed.words())).forEach(System.out::println);
      System.out.println();
    }
  }
}
