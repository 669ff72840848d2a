package mizan.engine.reporting;

import java.util.List;
import java.util.Map;
import mizan.engine.criteria.FileVerdicts;
import mizan.engine.schemas.Held;
import org.jspecify.annotations.Nullable;

/// A file's profile as one page of HTML that needs nothing beside it: three languages, no script.
public record ProfilePage(String style, List<ProfileView> parts) {

  public static String write(FileVerdicts file) {
    return write(file, null);
  }

  /// The same, with what came of holding it against a schema.
  ///
  /// @param held what came of holding the file against a schema; null when none was given
  public static String write(FileVerdicts file, @Nullable Held held) {
    var parts =
        Words.LANGUAGES.stream()
            .map(language -> new ProfileView(file, Words.in(language), held))
            .toList();
    return ReportPage.render(
        "profile.jte", new ProfilePage(ReportPage.resource("/pages/report.css"), parts));
  }

  /// What stands in the page of one language below its heading, for a page of another kind.
  ///
  /// @param personal whether it is told where personal data was found: to the publisher alone
  /// @param held what came of holding the file against a schema; null when none was given
  public static String body(
      FileVerdicts file, String language, boolean personal, @Nullable Held held) {
    var view = new ProfileView(file, Words.in(language), held);
    return ReportPage.render("part/profile.jte", Map.of("part", view, "personal", personal));
  }
}
