package mizan.engine.probing;

import java.util.List;

/// Which datasets of a portal have their files opened: all of them, or those of a sample.
///
/// @param census whether every file is opened
/// @param seed that, with the keys of datasets and files, decides who is drawn
/// @param strata of the sample, the first that of datasets without files; in a census a single one
/// @param drawn by the number of a dataset, the number of its stratum; [#NOT_DRAWN] for others
/// @param files the most that this opens
/// @param budget how many files a portal may have opened
public record Draw(
    boolean census, String seed, List<Stratum> strata, DrawnBy drawn, long files, int budget) {
  public static final int NOT_DRAWN = -1;

  /// Datasets that are alike, and how many of them are drawn.
  public record Stratum(long datasets, long drawn) {}

  /// Tells the stratum of a dataset that was drawn.
  @FunctionalInterface
  public interface DrawnBy {
    int stratum(int number);
  }

  public Draw {
    strata = List.copyOf(strata);
  }

  /// The datasets with files.
  public long datasets() {
    return strata.stream().skip(census ? 0 : 1).mapToLong(Stratum::datasets).sum();
  }

  /// The datasets with files that were drawn.
  public long drawnDatasets() {
    return strata.stream().skip(census ? 0 : 1).mapToLong(Stratum::drawn).sum();
  }

  /// The files of a dataset that are opened: none, all, or those of many that the seed picks.
  public List<Listed.File> of(int number, Listed listed) {
    if (drawn.stratum(number) == NOT_DRAWN) {
      return List.of();
    }
    return census ? listed.files() : Sampling.some(seed, listed);
  }
}
