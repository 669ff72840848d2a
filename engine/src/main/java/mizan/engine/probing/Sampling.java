package mizan.engine.probing;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import mizan.engine.probing.Draw.Stratum;
import org.jspecify.annotations.Nullable;

/// Draws the datasets whose files are opened, where a portal lists more files than the budget.
///
/// Datasets are drawn whole, since a criterion's value is a dataset's. Strata are publisher and
/// format of the first file; those too small for two draws are put together by publisher, and what
/// is still too small in one. Each gives its share: those whose SHA-256 of seed and identifier is
/// least. So nobody chooses, anybody can draw again, and a dataset stays in the sample while others
/// come and go.
public final class Sampling {
  /// Of one dataset in a sample no more files than these are opened.
  static final int MOST_OF_ONE = 20;

  private static final int LEAST_OF_STRATUM = 2;
  private static final int WITHOUT_FILES = 0;

  private final String seed;
  private final int budget;
  private final Map<Kind, Integer> kinds = new HashMap<>();
  private final List<String> publishers = new ArrayList<>();
  private long[] hashes = new long[1024];
  private int[] kindOf = new int[1024];
  private byte[] costs = new byte[1024];
  private int size;
  private long files;

  /// What makes datasets alike.
  private record Kind(String publisher, String format) {}

  /// A try: the stratum of each kind, and in each stratum the greatest hash that is drawn.
  private static final class Try {
    private final int[] strata;
    private final long[] limits;
    private final long cost;

    Try(int[] strata, long[] limits, long cost) {
      this.strata = strata;
      this.limits = limits;
      this.cost = cost;
    }
  }

  /// @param seed the same for the same portal in every edition
  /// @param budget how many files are opened at most
  public Sampling(String seed, int budget) {
    this.seed = seed;
    this.budget = budget;
    kind("", null); // datasets without files are known without opening anything
  }

  void add(Listed listed) {
    if (size == hashes.length) {
      hashes = Arrays.copyOf(hashes, size * 2);
      kindOf = Arrays.copyOf(kindOf, size * 2);
      costs = Arrays.copyOf(costs, size * 2);
    }
    var count = listed.files().size();
    files += count;
    hashes[size] = hash(seed, listed.dataset());
    costs[size] = (byte) Math.min(count, MOST_OF_ONE);
    kindOf[size] =
        count == 0 ? WITHOUT_FILES : kind(listed.publisher(), listed.files().getFirst().format());
    size++;
  }

  private int kind(String publisher, @Nullable String format) {
    var kind =
        new Kind(publisher, format == null ? "\u0000" : format.strip().toLowerCase(Locale.ROOT));
    return kinds.computeIfAbsent(
        kind,
        _ -> {
          publishers.add(publisher);
          return publishers.size() - 1;
        });
  }

  Draw draw() {
    if (files <= budget) {
      return new Draw(true, seed, List.of(new Stratum(size, size)), _ -> 0, files, budget);
    }
    var weight = 0L;
    for (var i = 0; i < size; i++) {
      weight += costs[i];
    }
    var share = Math.min(1, (double) budget / weight);
    var tried = attempt(share);
    while (tried.cost > budget && share * size >= 1) {
      share *= Math.min(0.99, (double) budget / tried.cost);
      tried = attempt(share);
    }
    return drawn(tried);
  }

  private Draw drawn(Try tried) {
    var datasets = new long[tried.limits.length];
    var drawn = new long[tried.limits.length];
    for (var i = 0; i < size; i++) {
      var stratum = tried.strata[kindOf[i]];
      datasets[stratum]++;
      drawn[stratum] += hashes[i] <= tried.limits[stratum] ? 1 : 0;
    }
    var strata = new ArrayList<Stratum>();
    for (var i = 0; i < datasets.length; i++) {
      strata.add(new Stratum(datasets[i], drawn[i]));
    }
    return new Draw(
        false,
        seed,
        strata,
        number -> {
          var stratum = tried.strata[kindOf[number]];
          return hashes[number] <= tried.limits[stratum] ? stratum : Draw.NOT_DRAWN;
        },
        tried.cost,
        budget);
  }

  private Try attempt(double share) {
    var strata = strata(share);
    var count = Arrays.stream(strata).max().orElse(0) + 1;
    var sizes = new int[count];
    for (var i = 0; i < size; i++) {
      sizes[strata[kindOf[i]]]++;
    }
    var within = new long[count][];
    Arrays.setAll(within, stratum -> new long[sizes[stratum]]);
    var filled = new int[count];
    for (var i = 0; i < size; i++) {
      var stratum = strata[kindOf[i]];
      within[stratum][filled[stratum]++] = hashes[i];
    }
    var limits = new long[count];
    for (var stratum = 0; stratum < count; stratum++) {
      var all = within[stratum];
      Arrays.sort(all);
      var wanted =
          stratum == WITHOUT_FILES
              ? all.length
              : Math.min(all.length, Math.max(LEAST_OF_STRATUM, Math.round(all.length * share)));
      limits[stratum] = wanted == 0 ? Long.MIN_VALUE : all[(int) wanted - 1];
    }
    var cost = 0L;
    for (var i = 0; i < size; i++) {
      cost += hashes[i] <= limits[strata[kindOf[i]]] ? costs[i] : 0;
    }
    return new Try(strata, limits, cost);
  }

  /// The stratum of each kind: its own, its publisher's, or the last one of all the rest.
  private int[] strata(double share) {
    var sizes = new long[publishers.size()];
    for (var i = 0; i < size; i++) {
      sizes[kindOf[i]]++;
    }
    var strata = new int[sizes.length];
    Arrays.fill(strata, -1);
    strata[WITHOUT_FILES] = 0;
    var next = 1;
    var rest = new HashMap<String, Long>();
    for (var kind = 1; kind < sizes.length; kind++) {
      if (sizes[kind] * share >= LEAST_OF_STRATUM) {
        strata[kind] = next++;
      } else {
        rest.merge(publishers.get(kind), sizes[kind], Long::sum);
      }
    }
    var together = new HashMap<String, Integer>();
    for (var kind = 1; kind < sizes.length; kind++) {
      var publisher = publishers.get(kind);
      if (strata[kind] < 0 && rest.getOrDefault(publisher, 0L) * share >= LEAST_OF_STRATUM) {
        if (!together.containsKey(publisher)) {
          together.put(publisher, next++);
        }
        strata[kind] = together.getOrDefault(publisher, 0);
      }
    }
    for (var kind = 1; kind < sizes.length; kind++) {
      strata[kind] = strata[kind] < 0 ? next : strata[kind];
    }
    return strata;
  }

  /// Of a dataset with many files those whose hash is least, in their order.
  static List<Listed.File> some(String seed, Listed listed) {
    return listed.files().stream()
        .sorted(Comparator.comparingLong(file -> hash(seed, listed.dataset(), key(file))))
        .limit(MOST_OF_ONE)
        .sorted(Comparator.comparingInt(Listed.File::index))
        .toList();
  }

  private static String key(Listed.File file) {
    return file.address().isEmpty() ? "#" + file.index() : file.address();
  }

  /// The first eight bytes of the SHA-256 of the parts, a line each, in UTF-8.
  private static long hash(String... parts) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      var text = String.join("\n", parts);
      return ByteBuffer.wrap(digest.digest(text.getBytes(StandardCharsets.UTF_8))).getLong();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
