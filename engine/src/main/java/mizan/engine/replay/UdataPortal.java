package mizan.engine.replay;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import mizan.engine.replay.PackageIndex.Entry;
import tools.jackson.databind.JsonNode;

/// A uData portal: its datasets in numbered pages; the recording stands in the order of creation.
///
/// @param pages how many full pages were given so far
record UdataPortal(PackageIndex records, KeptUsers users, Faults faults, AtomicInteger pages)
    implements ReplayedPortal {

  private static final int ROWS_MAX = 100;
  private static final String DATASETS = "api/1/datasets/";
  private static final Pattern LIST = Pattern.compile("api/1/(reuses|discussions)/");
  private static final String NOT_FOUND =
      "{\"message\":\"The requested URL was not found on the server\"}";

  UdataPortal(PackageIndex records, KeptUsers users, Faults faults) {
    this(records, users, faults, new AtomicInteger());
  }

  @Override
  public String entry() {
    return DATASETS;
  }

  @Override
  public boolean withdraw(String id) {
    return records.withdraw(id);
  }

  @Override
  public Answer answer(Asked asked) throws IOException {
    if (asked.path().equals(DATASETS)) {
      return page(asked);
    }
    var list = LIST.matcher(asked.path());
    if (list.matches()) {
      return users.find(list.group(1)).map(all -> page(asked, all)).orElse(Answer.notFound());
    }
    if (!asked.path().startsWith(DATASETS)) {
      return Answer.notFound();
    }
    var id = asked.path().substring(DATASETS.length()).replaceAll("/$", "");
    var entry = records.find(id);
    if (entry == null && !records.isWithdrawn(id)) {
      return Answer.json(404, NOT_FOUND);
    }
    return entry != null && present().contains(entry)
        ? Answer.json(200, new String(records.read(entry), StandardCharsets.UTF_8))
        : Answer.json(410, "{\"message\":\"Dataset has been deleted\"}");
  }

  /// What was not deleted meanwhile. New datasets come first unless the order of creation is asked.
  private List<Entry> present() {
    var all = records.entries();
    var drifted = faults.ofKind().contains(KindFault.PAGES_DRIFT) && pages.get() > 0;
    return drifted ? all.subList(1, all.size()) : all;
  }

  private Answer page(Asked asked) throws IOException {
    var size = Math.min(asked.number("page_size", 20), mostRows());
    var number = Math.max(1, asked.number("page", 1));
    var all = new ArrayList<>(present());
    if (!asked.text("sort", "").equals("created")) {
      Collections.reverse(all);
    }
    var page = all.stream().skip((long) (number - 1) * size).limit(size).toList();
    var total = all.size() + faults.announceExtra();
    if (page.size() > 1) {
      pages.incrementAndGet();
    }
    return page.isEmpty() && number > 1
        ? Answer.json(404, NOT_FOUND)
        : Answer.json(
            200,
            "{\"data\":%s,\"page\":%d,\"page_size\":%d,\"total\":%d,\"next_page\":%s,\"previous_page\":null}"
                .formatted(
                    records.list(page), number, size, total, next(asked, number, size, total)));
  }

  /// What users did, the newest first.
  private Answer page(Asked asked, List<JsonNode> all) {
    var size = Math.min(asked.number("page_size", 20), mostRows());
    var number = Math.max(1, asked.number("page", 1));
    var page = KeptUsers.page(all, (number - 1) * size, size);
    return page.isEmpty() && number > 1
        ? Answer.json(404, NOT_FOUND)
        : Answer.json(
            200,
            "{\"data\":%s,\"page\":%d,\"page_size\":%d,\"total\":%d}"
                .formatted(page, number, size, all.size()));
  }

  private int mostRows() {
    return faults.clampRows() > 0 ? faults.clampRows() : ROWS_MAX;
  }

  private String next(Asked asked, int number, int size, int total) {
    if ((long) number * size >= total) {
      return "null";
    }
    var elsewhere = faults.ofKind().contains(KindFault.NEXT_ELSEWHERE);
    var root = elsewhere ? "http://inner.example/" : asked.root().toString();
    return "\"%s%s?page=%d&page_size=%d\"".formatted(root, DATASETS, number + 1, size);
  }
}
