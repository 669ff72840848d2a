package mizan.engine.harvesting;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import mizan.engine.fetching.Fetcher;
import mizan.engine.harvesting.Problem.Kind;
import org.jspecify.annotations.Nullable;

/// Reads a CKAN portal through `package_search`, and checks it against `package_list`.
///
/// The catalogue may change while it is read. So all of it is read again until one passage over it
/// finds nothing new and just as many records as the portal announces at its end.
final class CkanSearch implements Harvester.Entry {
  /// Records that the list names and the search index does not: asked for one by one, up to this.
  private static final int ASKED_SINGLY = 500;

  private static final int PASSAGES = 6;

  private final URI api;
  private final Fetcher fetcher;

  CkanSearch(URI api, Fetcher fetcher) {
    this.api = api;
    this.fetcher = fetcher;
  }

  @Override
  public SingleRecord.Told told(String id) throws InterruptedException {
    return Ckan.told(api, id, fetcher);
  }

  @Override
  public void users(UserLists lists) throws InterruptedException {
    CkanUsers.showcases(api, lists);
    lists.take(CkanUsers.requests(api));
    lists.take(CkanUsers.issues(api));
  }

  /// What was modified since, by the search; what is there, by the list of names; the rest out of
  /// the records of before. It must add up to the number that the portal announces.
  @Override
  public boolean harvestChanges(Gathering gathering, Before before) throws InterruptedException {
    var names = new Seen();
    var since = before.day().minusDays(1) + "T00:00:00Z"; // whatever zone the portal's clock is in
    var changed =
        new CkanPassage(
            URI.create(api + "package_search?fq=metadata_modified:%5B" + since + "%20TO%20*%5D&"),
            fetcher,
            gathering,
            names,
            false);
    if (changed.read() == null) {
      return false;
    }
    var listed = new Seen();
    if (list(listed::add) == null) {
      return false;
    }
    before.eachRecord((text, evidence) -> {
      var record = KeptRecord.object(text.getBytes(StandardCharsets.UTF_8), gathering);
      if (record != null
          && record.get("name") instanceof Json.Text(var name, _)
          && listed.contains(name)
          && !names.contains(name)) {
        gathering.readFrom(evidence);
        take(record, api + "package_list", gathering, names);
      }
    });
    compareWithList(gathering, names);
    var count = count();
    if (count == null || count != gathering.obtained()) {
      return false;
    }
    gathering.announce(count);
    gathering.problem(Kind.READ_INCREMENTALLY, api + "package_search", since);
    return true;
  }

  /// How many records there are; null when the portal does not say.
  private @Nullable Long count() throws InterruptedException {
    var asked = URI.create(api + "package_search?q=*:*&rows=0");
    var page =
        CkanPage.read(fetcher.get(asked, "application/json"), new Gathering(_ -> {}), (_, _) -> {});
    return page == null ? null : page.count();
  }

  /// The names of the list, passed on; null when it cannot be had.
  private @Nullable CkanPage list(Consumer<String> each) throws InterruptedException {
    return CkanPage.read(
        fetcher.get(URI.create(api + "package_list"), "application/json"),
        new Gathering(_ -> {}),
        (name, _) -> {
          if (name instanceof Json.Text(var text, _)) {
            each.accept(text);
          }
        });
  }

  @Override
  public void harvest(Gathering gathering) throws InterruptedException {
    var names = new Seen();
    if (search(gathering, names)) {
      compareWithList(gathering, names);
      gathering.announce(gathering.obtained());
    }
  }

  /// Whether a passage told of every record that there is.
  private boolean search(Gathering gathering, Seen names) throws InterruptedException {
    for (var number = 1; ; number++) {
      var before = gathering.obtained();
      var search = URI.create(api + "package_search?q=*:*&");
      var passage = new CkanPassage(search, fetcher, gathering, names, number > 1);
      var count = passage.read();
      if (count == null) {
        return false;
      }
      var found = gathering.obtained() - before;
      var whole = passage.steady() || (number > 1 && found == 0);
      if (whole && passage.size() == count) {
        noteDeleted(gathering, count);
        return true;
      }
      if (number == PASSAGES || (number > 1 && found == 0 && passage.steady())) {
        gathering.announce(count);
        if (gathering.obtained() == count) { // by chance: one too many, and one missed
          gathering.problem(
              Kind.COUNT_DIFFERS, api + "package_search", passage.size() + " / " + count);
        }
        return false;
      }
    }
  }

  /// What was passed on and is no longer there when the reading ends.
  private void noteDeleted(Gathering gathering, long count) {
    var deleted = gathering.obtained() - count;
    if (deleted > 0) {
      gathering.problem(Kind.CHANGED_WHILE_READ, api + "package_search", "-" + deleted);
    }
  }

  /// The search index may lag behind the database: what only the list names is asked for singly.
  private void compareWithList(Gathering gathering, Seen names) throws InterruptedException {
    var missing = new ArrayList<String>();
    list(name -> {
      if (names.add(name) && missing.size() < ASKED_SINGLY) {
        missing.add(name);
      }
    });
    askSingly(missing, gathering, names);
  }

  private void askSingly(List<String> missing, Gathering gathering, Seen names)
      throws InterruptedException {
    var found = gathering.obtained();
    for (var name : missing) {
      var asked =
          URI.create(api + "package_show?id=" + URLEncoder.encode(name, StandardCharsets.UTF_8));
      var shown = DkanList.show(fetcher.get(asked, "application/json"), gathering);
      if (shown != null) {
        take(shown, asked.toString(), gathering, names);
      } else {
        gathering.problem(Kind.LISTED_BUT_NOT_FOUND, asked.toString(), name);
      }
    }
    found = gathering.obtained() - found;
    if (found > 0) {
      gathering.problem(Kind.INDEX_BEHIND, api + "package_list", Long.toString(found));
    }
  }

  /// Harvest sources and showcases are packages too, but no datasets.
  static void take(Json item, String where, Gathering gathering, Seen names) {
    var record = new Documents(gathering, where).record(item, where);
    if (record == null) {
      return;
    }
    if (record.get("name") instanceof Json.Text(var name, _)) {
      names.add(name);
    }
    gathering.takeNew(CkanRecords.read(record, gathering, where), null, record, where);
  }
}
