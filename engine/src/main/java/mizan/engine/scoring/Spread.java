package mizan.engine.scoring;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The datasets' scores of a portal: their means, by dimension too, and by tens.
sealed interface Spread permits FullSpread, SampleSpread {
  int BINS = 10;

  /// The mean score; null when nothing is measured. 0 is the whole, then come the dimensions.
  @Nullable Double mean(int which);

  /// Half the width of the 95 % interval of the mean; null when every dataset was measured.
  @Nullable Double margin(int which);

  /// How many measured datasets have a score in each ten, the lowest first.
  List<Long> bins();
}
