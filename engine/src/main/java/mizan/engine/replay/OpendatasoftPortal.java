package mizan.engine.replay;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import mizan.engine.replay.PackageIndex.Entry;

/// An Opendatasoft portal: its catalogue in pages up to the 10,000th record, or exported whole.
record OpendatasoftPortal(PackageIndex records, Faults faults) implements ReplayedPortal {

  private static final int CEILING = 10_000;
  private static final int ROWS_MAX = 100;
  private static final String CATALOGUE = "api/explore/v2.1/catalog/";

  @Override
  public String entry() {
    return CATALOGUE + "datasets";
  }

  @Override
  public boolean withdraw(String id) {
    return records.withdraw(id);
  }

  @Override
  public Answer answer(Asked asked) throws IOException {
    return switch (asked.path()) {
      case CATALOGUE + "datasets" -> page(asked);
      case CATALOGUE + "exports/json" -> export();
      default ->
          asked.path().startsWith(CATALOGUE + "datasets/")
              ? one(asked.path().substring((CATALOGUE + "datasets/").length()))
              : Answer.notFound();
    };
  }

  private Answer one(String id) throws IOException {
    var entry = records.find(id);
    return entry == null
        ? Answer.json(
            404,
            "{\"message\":\"The requested dataset does not exist.\",\"error_code\":\"DatasetNotFound\"}")
        : Answer.json(200, new String(records.read(entry), StandardCharsets.UTF_8));
  }

  private List<Entry> sorted() {
    return records.sorted("dataset_id", Comparator.comparing(Entry::id));
  }

  private Answer page(Asked asked) throws IOException {
    var start = asked.number("offset", 0);
    var rows = asked.number("limit", 10);
    if (rows > ROWS_MAX || start + rows > CEILING) {
      return Answer.json(
          400,
          "{\"message\":\"Invalid value for limit or offset\",\"error_code\":\"InvalidRESTParameterError\"}");
    }
    var most = faults.clampRows() > 0 ? faults.clampRows() : ROWS_MAX;
    var page = sorted().stream().skip(start).limit(Math.min(rows, most)).toList();
    return Answer.json(
        200,
        "{\"total_count\":%d,\"results\":%s}"
            .formatted(sorted().size() + faults.announceExtra(), records.list(page)));
  }

  private Answer export() throws IOException {
    if (faults.ofKind().contains(KindFault.EXPORT_MISSING)) {
      return Answer.notFound();
    }
    var whole = records.list(sorted());
    var cut = faults.ofKind().contains(KindFault.EXPORT_CUT);
    return Answer.json(200, cut ? whole.substring(0, whole.length() / 2) : whole);
  }
}
