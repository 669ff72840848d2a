package mizan.platform.editions;

import java.net.URI;
import java.net.URISyntaxException;
import mizan.engine.criteria.Criteria;
import mizan.engine.results.DatasetRows;
import mizan.engine.results.Keys;
import mizan.engine.results.PortalResults;
import mizan.engine.results.Results;
import mizan.platform.web.Problem;
import org.jspecify.annotations.Nullable;

/// What an officer writes to a finding.
///
/// @param key made when the form was shown, so that what is sent twice stands once
/// @param file null when none was added
record ReplyForm(
    String key, Subject subject, String words, String link, @Nullable Attachment file) {
  static final int LONGEST_WORDS = 4000;

  private static final int LONGEST_LINK = 1000;

  /// @throws Problem about the question that was not answered well
  ReplyForm checked() {
    if (!key.matches("[0-9a-f-]{36}")) {
      throw Problem.badRequest("editions.reply.form-stale");
    }
    return new ReplyForm(key, subject, text(words, "words"), link(link), file);
  }

  static String text(String given, String field) {
    var text = given.strip();
    if (text.isEmpty()) {
      throw Problem.badRequest("editions.reply.empty").at(field);
    }
    if (text.length() > LONGEST_WORDS) {
      throw Problem.badRequest("editions.too-long", LONGEST_WORDS).at(field);
    }
    return text;
  }

  static String link(String given) {
    var text = given.strip();
    try {
      var address = new URI(text);
      var isWeb = address.getHost() != null && text.matches("(?i)https?://\\S+");
      if (text.isEmpty() || (isWeb && text.length() <= LONGEST_LINK)) {
        return text;
      }
    } catch (URISyntaxException _) {
      // said below, as of every address that leads nowhere
    }
    throw Problem.badRequest("editions.reply.link").at("link");
  }

  /// @throws Problem when there is no such thing in the results
  static void requireFound(Subject subject, Results results) {
    var portal =
        results
            .findPortal(subject.portal())
            .orElseThrow(() -> Problem.notFound("editions.reply.no-subject"));
    var known =
        (subject.criterion().isEmpty() ? subject.dataset().isEmpty() : isCriterion(subject))
            && subject.finding().matches("[a-z0-9-]{0,80}")
            && (subject.dataset().isEmpty()
                ? subject.file() == 0
                : isDataset(portal, subject.dataset(), subject.file()));
    if (!known) {
      throw Problem.notFound("editions.reply.no-subject");
    }
  }

  private static boolean isCriterion(Subject subject) {
    var code = subject.criterion();
    return Criteria.all().stream().anyMatch(criterion -> criterion.code().equals(code))
        || (subject.dataset().isEmpty() && Criteria.JUDGED.contains(code));
  }

  private static boolean isDataset(PortalResults portal, String key, int file) {
    try {
      var row = DatasetRows.of(portal, "NULL").find(Keys.parse(key));
      return row.filter(found -> file >= 0 && file <= found.distributions()).isPresent();
    } catch (NumberFormatException _) {
      return false;
    }
  }
}
