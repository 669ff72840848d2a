package mizan.engine.reporting;

import java.util.List;
import mizan.engine.criteria.FileVerdicts;

/// A file's profile as one page of HTML that needs nothing beside it: three languages, no script.
public record ProfilePage(String style, List<ProfileView> parts) {

  public static String write(FileVerdicts file) {
    var parts =
        Words.LANGUAGES.stream()
            .map(language -> new ProfileView(file, Words.in(language)))
            .toList();
    return ReportPage.render(
        "profile.jte", new ProfilePage(ReportPage.resource("/pages/report.css"), parts));
  }
}
