package mizan.engine.replay;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import mizan.engine.replay.PackageIndex.Entry;

/// What a package search asks for: which packages, in which order.
///
/// @param sort the order's name as the portal echoes it
record PackageSearch(Predicate<Entry> wanted, Comparator<Entry> order, String sort) {

  private static final Pattern CLAUSE = Pattern.compile("[+-]?(\\w+):(\\[[^\\]]*\\]|\\S+)");
  private static final Pattern SINCE = Pattern.compile("\\[(\\S+) TO \\*\\]");

  private static final Map<String, Comparator<Entry>> ORDERS =
      Map.of(
          "id asc", Comparator.comparing(Entry::id),
          "name asc", Comparator.comparing(Entry::name),
          "metadata_modified asc", Comparator.comparing(Entry::modified),
          "metadata_modified desc", Comparator.comparing(Entry::modified).reversed());

  /// Clauses that all recorded packages fulfil: they were public and active when they were
  /// recorded.
  private static final List<String> FULFILLED =
      List.of("state", "capacity", "dataset_type", "type");

  private static final String UNSORTED = "score desc, metadata_modified desc";

  /// The search a request asks for, or none where a recording cannot answer it: free text, other
  /// filters, other orders.
  static Optional<PackageSearch> find(Asked asked) {
    var query = asked.text("q", "*:*").strip();
    if (!query.isEmpty() && !query.equals("*:*")) {
      return Optional.empty();
    }
    var sort = asked.text("sort", UNSORTED).toLowerCase(Locale.ROOT).strip();
    var order = ORDERS.get(sort.equals(UNSORTED) ? "metadata_modified desc" : sort);
    return order == null
        ? Optional.empty()
        : findFilter(asked.text("fq", "")).map(wanted -> new PackageSearch(wanted, order, sort));
  }

  List<Entry> in(PackageIndex packages) {
    return packages.sorted(sort, order).stream().filter(wanted).toList();
  }

  private static Optional<Predicate<Entry>> findFilter(String filter) {
    Predicate<Entry> all = _ -> true;
    var clauses = CLAUSE.matcher(filter);
    while (clauses.find()) {
      var since = SINCE.matcher(clauses.group(2));
      if (clauses.group(1).equals("metadata_modified") && since.matches()) {
        // Both are ISO 8601 in UTC: without the zone letter they compare as text.
        var from = since.group(1).replace("Z", "").replace("*", "");
        all = all.and(entry -> entry.modified().replace("Z", "").compareTo(from) >= 0);
      } else if (!FULFILLED.contains(clauses.group(1))) {
        return Optional.empty();
      }
    }
    return CLAUSE.matcher(filter).replaceAll("").isBlank() ? Optional.of(all) : Optional.empty();
  }
}
