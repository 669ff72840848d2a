package mizan.engine.harvesting;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import mizan.engine.fetching.Fetcher;
import mizan.engine.harvesting.Problem.Kind;
import org.jspecify.annotations.Nullable;

/// Reads a CKAN portal through `package_search`, and checks it against `package_list`.
///
/// Sorted by id, since the default sort changes while one pages; advances by what was received,
/// since servers silently give fewer rows than asked.
final class CkanSearch implements Harvester.Entry {
  private static final int ROWS = 250;

  /// Records that the list names and the search index does not: asked for one by one, up to this.
  private static final int ASKED_SINGLY = 500;

  private final URI api;
  private final Fetcher fetcher;

  CkanSearch(URI api, Fetcher fetcher) {
    this.api = api;
    this.fetcher = fetcher;
  }

  @Override
  public void harvest(Gathering gathering) throws InterruptedException {
    var names = new Seen();
    var announced = search(gathering, names);
    if (announced != null) {
      gathering.announce(announced + compareWithList(gathering, names));
    }
  }

  private @Nullable Long search(Gathering gathering, Seen names) throws InterruptedException {
    var asking =
        new Paging.Asking() {
          @Override
          public URI address(long start) {
            return URI.create(
                api + "package_search?q=*:*&sort=id+asc&rows=" + ROWS + "&start=" + start);
          }

          @Override
          public @Nullable CkanPage read(URI asked) throws InterruptedException {
            return CkanPage.read(
                fetcher.get(asked, "application/json"),
                gathering,
                (record, where) -> take(record, where, gathering, names));
          }

          @Override
          public long met() {
            return gathering.obtained();
          }
        };
    return new Paging(ROWS, asking, gathering).read();
  }

  /// The search index may lag behind the database: what only the list names is asked for singly.
  private long compareWithList(Gathering gathering, Seen names) throws InterruptedException {
    var missing = new ArrayList<String>();
    var quiet = new Gathering(_ -> {});
    CkanPage.read(
        fetcher.get(URI.create(api + "package_list"), "application/json"),
        quiet,
        (name, _) -> {
          if (name instanceof Json.Text(var text, _)
              && names.add(text)
              && missing.size() < ASKED_SINGLY) {
            missing.add(text);
          }
        });
    return missing.isEmpty() ? 0 : askSingly(missing, gathering, names);
  }

  private long askSingly(List<String> missing, Gathering gathering, Seen names)
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
    return found;
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
