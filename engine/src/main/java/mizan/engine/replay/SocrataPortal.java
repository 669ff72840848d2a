package mizan.engine.replay;

import java.io.IOException;
import java.util.Comparator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mizan.engine.replay.PackageIndex.Entry;

/// A Socrata portal: its assets in pages by place up to the 10,000th, and by id beyond.
record SocrataPortal(PackageIndex records, Faults faults) implements ReplayedPortal {

  private static final int CEILING = 10_000;
  private static final Pattern VIEW = Pattern.compile("api/views/([a-z0-9-]+)\\.json");

  @Override
  public String entry() {
    return "api/catalog/v1";
  }

  @Override
  public boolean withdraw(String id) {
    return records.withdraw(id);
  }

  @Override
  public Answer answer(Asked asked) throws IOException {
    var view = VIEW.matcher(asked.path());
    if (view.matches()) {
      return view(view.group(1));
    }
    if (!asked.path().equals(entry())) {
      return Answer.notFound();
    }
    var rows = asked.number("limit", 100);
    var after = asked.text("scroll_id", "");
    if (after.isEmpty() && asked.number("offset", 0) + rows > CEILING) {
      return Answer.json(400, "{\"error\":\"offset + limit must not exceed 10000\"}");
    }
    var most = faults.clampRows() > 0 ? faults.clampRows() : CEILING;
    var page = from(asked, after).limit(Math.min(rows, most)).toList();
    return Answer.json(
        200,
        "{\"results\":%s,\"resultSetSize\":%d,\"timings\":{\"serviceMillis\":3}}"
            .formatted(records.list(page), records.entries().size() + faults.announceExtra()));
  }

  private Answer view(String id) {
    return records.find(id) == null
        ? Answer.json(
            404, "{\"code\":\"not_found\",\"error\":true,\"message\":\"No view has this id\"}")
        : Answer.json(200, "{\"id\":\"%s\",\"assetType\":\"dataset\"}".formatted(id));
  }

  /// Only after an id or by the ids are assets in an order that stays.
  private Stream<Entry> from(Asked asked, String after) {
    var byId = records.sorted("dataset_id", Comparator.comparing(Entry::id));
    if (!after.isEmpty()) {
      return byId.stream().filter(one -> one.id().compareTo(after) > 0);
    }
    var ordered = asked.text("order", "").equals("dataset_id") ? byId : records.entries();
    return ordered.stream().skip(asked.number("offset", 0));
  }
}
