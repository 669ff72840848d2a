package mizan.platform.reports.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import mizan.engine.results.FileRows.FileRow;
import mizan.platform.web.Fact;
import mizan.platform.web.Words;

/// What is known of a file's address after it was asked.
///
/// @param state `ok`, `dead` and so on; "" in results from before links were asked for
/// @param tries how often it was asked
/// @param failingSince the first of the failures behind it, ISO 8601; "" when it did not fail
/// @param movedTo where it has moved for good; "" when it has not
/// @param evidence the link of the deciding exchange in the archive; "" when nothing was kept
public record LinkFacts(
    String state, int tries, String failingSince, String movedTo, String evidence) {
  /// What the results tell of a file's address.
  public static LinkFacts of(FileRow file) {
    return new LinkFacts(
        file.link(), file.tries(), file.failingSince(), file.movedTo(), file.evidence());
  }

  /// The state in words; "" when it is not known.
  public String text(Words words) {
    return state.isEmpty() ? "" : words.text("reports.link." + state);
  }

  List<Fact> facts(Words words) {
    var facts = new ArrayList<Fact>();
    if (!state.isEmpty()) {
      facts.add(new Fact(words.text("reports.link"), text(words)));
    }
    if (!failingSince.isEmpty()) {
      var day = LocalDate.parse(failingSince.substring(0, "2026-01-31".length()));
      facts.add(
          new Fact(
              words.text("reports.link.since"),
              words.text("reports.link.since.text", words.formats().date(day), tries)));
    }
    if (!movedTo.isEmpty()) {
      facts.add(new Fact(words.text("reports.link.moved"), movedTo));
    }
    if (!evidence.isEmpty()) {
      facts.add(new Fact(words.text("reports.link.evidence"), evidence));
    }
    return facts;
  }
}
