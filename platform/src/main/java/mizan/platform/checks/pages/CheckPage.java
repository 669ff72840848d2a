package mizan.platform.checks.pages;

import com.fasterxml.jackson.annotation.JsonIgnore;
import mizan.engine.criteria.FileVerdicts;
import mizan.engine.reporting.ProfilePage;
import mizan.engine.schemas.Held;
import mizan.platform.web.Page;
import mizan.platform.web.Words;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The form that takes a file, and under it what was found in the one that was given.
///
/// @param name of the file; "" when none was given yet
/// @param largestBytes the size up to which files are taken
/// @param profile as `mizan profile --json` gives it; null when no file was given
public record CheckPage(
    String name,
    long largestBytes,
    @Nullable JsonNode profile,
    @JsonIgnore @Nullable FileVerdicts verdicts,
    @JsonIgnore @Nullable Held held)
    implements Page {

  @Override
  public String title(Words words) {
    return words.text("checks.title");
  }

  /// The profile in the reader's language, as HTML; personal data is told to whoever gave the file.
  public @Nullable String body(Words words) {
    return verdicts == null
        ? null
        : ProfilePage.body(verdicts, words.language().code(), true, held);
  }
}
