package mizan.platform.reports.pages;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.ArrayList;
import java.util.List;
import mizan.engine.criteria.FileVerdicts;
import mizan.engine.reporting.ProfilePage;
import mizan.platform.web.Crumb;
import mizan.platform.web.Fact;
import mizan.platform.web.Page;
import mizan.platform.web.Trilingual;
import mizan.platform.web.Words;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// One file of a dataset: what it is, what is in it, which cells to mend.
///
/// @param number its place in the dataset, from 1
/// @param state `opened`, or why nothing is known of what is in it
/// @param isNewest whether no newer edition is for everybody, so that one may say what is wrong
/// @param contentSince the day on which its content was first seen as it is; null when not opened
/// @param profile as `mizan profile --json` gives it; null when not opened
public record FilePage(
    Shown shown,
    String portal,
    Trilingual portalTitle,
    String key,
    String dataset,
    int number,
    String address,
    String state,
    LinkFacts link,
    boolean isNewest,
    @Nullable String contentSince,
    @Nullable JsonNode profile,
    @JsonIgnore @Nullable FileVerdicts verdicts)
    implements Page {

  @Override
  public String title(Words words) {
    return words.text("reports.opened.title", number, dataset);
  }

  @Override
  public List<Crumb> trail(Words words) {
    return List.of(
        shown.root(words),
        new Crumb(portalTitle.in(words.language()), shown.portal(portal)),
        new Crumb(words.text("reports.datasets"), shown.portal(portal) + "/datasets"),
        new Crumb(dataset, shown.portal(portal) + "/datasets/" + key));
  }

  public List<Fact> facts(Words words) {
    var facts = new ArrayList<Fact>();
    facts.add(new Fact(words.text("reports.opened.address"), address));
    facts.add(
        new Fact(words.text("reports.opened.state"), words.text("reports.opened.state." + state)));
    facts.addAll(link.facts(words));
    if (contentSince != null) {
      facts.add(
          new Fact(
              words.text("reports.opened.since"),
              words.formats().date(java.time.LocalDate.parse(contentSince))));
    }
    return facts;
  }

  /// The profile in the reader's language, as HTML.
  public @Nullable String body(Words words) {
    return verdicts == null
        ? null
        : ProfilePage.body(verdicts, words.language().code(), false, null);
  }
}
