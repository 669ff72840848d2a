package mizan.engine.harvesting;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import mizan.engine.fetching.Fetched.Answer;
import mizan.engine.fetching.Fetcher;
import mizan.engine.harvesting.Problem.Kind;
import mizan.engine.harvesting.SingleRecord.Told;
import org.jspecify.annotations.Nullable;

/// Reads all records of a repository, from token to token.
///
/// A token that is not taken any more makes it begin anew, once; what was met before is not taken
/// again. Tokens that come back, and pages without anything new, end it.
final class OaiList implements Harvester.Entry {
  /// Pages in a row that may have nothing new: repositories filter what they have counted.
  private static final int EMPTY_PAGES = 10;

  private final URI repository;
  private final String prefix;
  private final Fetcher fetcher;
  private final Seen headers = new Seen();
  private Seen tokens = new Seen();
  private long others;
  private int empty;
  private boolean begunAnew;

  OaiList(URI repository, String prefix, Fetcher fetcher) {
    this.repository = repository;
    this.prefix = prefix;
    this.fetcher = fetcher;
  }

  @Override
  public void harvest(Gathering gathering) throws InterruptedException {
    Long size = null;
    for (var asked = first(); asked != null; ) {
      var page = page(asked, gathering);
      if (page == null) {
        break;
      }
      size = page.size() == null ? size : page.size();
      asked = next(page, asked, gathering);
    }
    if (size != null) {
      gathering.announce(Math.max(0, size - others));
    }
  }

  @Override
  public Told told(String id) throws InterruptedException {
    var asked =
        URI.create(
            "%s?verb=GetRecord&metadataPrefix=%s&identifier=%s"
                .formatted(repository, prefix, SingleRecord.encoded(id)));
    if (!(fetcher.get(asked, XmlDocument.ACCEPT) instanceof Answer answer)) {
      return Told.NOTHING;
    }
    try (answer) {
      return answer.good()
          ? OaiPage.read(answer.body(), "", new Gathering(_ -> {}), new Seen()).told()
          : Told.NOTHING;
    }
  }

  private URI first() {
    return URI.create(repository + "?verb=ListRecords&metadataPrefix=" + prefix);
  }

  /// A page; null when there is none to go on from.
  private @Nullable OaiPage page(URI asked, Gathering gathering) throws InterruptedException {
    var fetched = fetcher.get(asked, XmlDocument.ACCEPT);
    if (!(fetched instanceof Answer answer)) {
      gathering.problem(Kind.PAGE_FAILED, asked.toString(), Harvester.outcome(fetched));
      return null;
    }
    gathering.readFrom(answer);
    try (answer) {
      if (!answer.good() || XmlDocument.root(answer.body()).isEmpty()) {
        gathering.problem(Kind.PAGE_FAILED, asked.toString(), Harvester.outcome(answer));
        return null;
      }
      var page = OaiPage.read(answer.body(), asked.toString(), gathering, headers);
      others += page.others();
      empty = page.fresh() == 0 ? empty + 1 : 0;
      if (!page.isOfRepository()) {
        gathering.problem(Kind.UNEXPECTED_SHAPE, asked.toString(), Harvester.outcome(answer));
      }
      return page.isOfRepository() ? page : null;
    }
  }

  /// Where it goes on; null when it does not.
  private @Nullable URI next(OaiPage page, URI asked, Gathering gathering) {
    return switch (page.error()) {
      case "" -> following(page, asked, gathering);
      case "noRecordsMatch" -> null;
      case "badResumptionToken" -> anew(page, asked, gathering);
      default -> {
        gathering.problem(Kind.ANSWER_REFUSED, asked.toString(), page.error() + " " + page.said());
        yield null;
      }
    };
  }

  private @Nullable URI anew(OaiPage page, URI asked, Gathering gathering) {
    if (begunAnew) {
      gathering.problem(Kind.PAGING_STOPPED, asked.toString(), page.error());
      return null;
    }
    begunAnew = true;
    tokens = new Seen();
    return first();
  }

  private @Nullable URI following(OaiPage page, URI asked, Gathering gathering) {
    if (page.token().isEmpty()) {
      return null;
    }
    if (!tokens.add(page.token())) {
      gathering.problem(Kind.PAGING_CYCLE, asked.toString(), page.token());
      return null;
    }
    if (empty >= EMPTY_PAGES) {
      gathering.problem(Kind.PAGING_STOPPED, asked.toString(), page.token());
      return null;
    }
    var token = URLEncoder.encode(page.token(), StandardCharsets.UTF_8);
    return URI.create(repository + "?verb=ListRecords&resumptionToken=" + token);
  }
}
