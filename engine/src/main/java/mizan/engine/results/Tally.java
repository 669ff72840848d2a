package mizan.engine.results;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mizan.engine.criteria.Criteria;
import mizan.engine.criteria.Criterion;
import mizan.engine.criteria.Verdict;
import mizan.engine.mqa.Indicator;
import mizan.engine.mqa.Reading;
import mizan.engine.results.Measures.OfCriterion;
import org.jspecify.annotations.Nullable;

/// The sums over a portal's datasets while they are measured; [Measures] are their means.
///
/// Values are summed as they stand in the columns, in single precision.
final class Tally {
  private static final List<Criterion> CRITERIA = Columns.appended();
  private static final Indicator[] INDICATORS = Indicator.values();

  private final Sum[] criteria = new Sum[CRITERIA.size()];
  private final Sum[] contents = new Sum[Criteria.OF_CONTENT.size()];
  private final Sum reading = new Sum();
  private final long[] met = new long[INDICATORS.length];
  private final long[] measured = new long[INDICATORS.length];
  private long datasets;
  private long withFiles;
  private boolean opened;
  private long points;
  private int attainable;
  private long attained;
  private long conformant;
  private long conformantIfCopied;

  Tally() {
    Arrays.setAll(criteria, _ -> new Sum());
    Arrays.setAll(contents, _ -> new Sum());
  }

  void add(Examined examined, int points, int attainable, boolean conformsIfCopied) {
    for (var i = 0; i < criteria.length; i++) {
      criteria[i].add(examined.verdicts().get(i));
    }
    withFiles += examined.dataset().distributions().isEmpty() ? 0 : 1;
    count(examined.reading(), points, attainable, 1);
    datasets++;
    conformant += examined.reading().isMet(Indicator.DCAT_AP_COMPLIANCE) ? 1 : 0;
    conformantIfCopied += conformsIfCopied ? 1 : 0;
  }

  private void count(Reading reading, int times) {
    count(reading, reading.points(), reading.attainable(), times);
  }

  /// @param times 1 to add a reading, -1 to take it back
  private void count(Reading read, int points, int attainable, int times) {
    reading.add((float) (points / (double) attainable), times);
    for (var i = 0; i < INDICATORS.length; i++) {
      measured[i] += read.isMeasured(INDICATORS[i]) ? times : 0;
      met[i] += read.isMet(INDICATORS[i]) ? times : 0;
    }
    this.points += (long) times * points;
    this.attainable = Math.max(this.attainable, attainable);
    attained += (long) times * attainable;
  }

  /// The mean points; where not the same could be had everywhere, out of the most that could.
  private @Nullable Double mean() {
    if (datasets == 0) {
      return null;
    }
    var alike = attained == datasets * attainable;
    return alike ? (double) points / datasets : reading.values / datasets * attainable;
  }

  /// Adds what was found of a dataset that was added before.
  void add(LookedInto looked) {
    opened = true;
    var reread = looked.reread();
    if (reread != null) {
      count(reread.before(), -1);
      count(reread.after(), 1);
    }
    for (var i = 0; i < contents.length; i++) {
      contents[i].add(looked.verdicts().get(i));
    }
  }

  /// The indicators that were measured of every dataset.
  Set<Indicator> measuredOfAll() {
    var all = EnumSet.noneOf(Indicator.class);
    for (var i = 0; i < INDICATORS.length; i++) {
      if (measured[i] == datasets) {
        all.add(INDICATORS[i]);
      }
    }
    return all;
  }

  /// The means over everything added.
  ///
  /// @param overCatalogue the sums of criteria that are known when the catalogue is whole
  Measures measures(Map<String, OfCriterion> overCatalogue) {
    var all = new LinkedHashMap<String, OfCriterion>();
    for (var i = 0; i < criteria.length; i++) {
      all.put(CRITERIA.get(i).code(), criteria[i].measure());
    }
    all.put(Criteria.MQA_READING, reading.measure());
    for (var i = 0; i < contents.length; i++) {
      contents[i].applicable += opened ? 0 : withFiles;
      all.put(Criteria.OF_CONTENT.get(i).code(), contents[i].measure());
    }
    all.putAll(overCatalogue);
    var indicators = new LinkedHashMap<String, @Nullable Double>();
    for (var i = 0; i < INDICATORS.length; i++) {
      indicators.put(
          INDICATORS[i].metric(), measured[i] == 0 ? null : (double) met[i] / measured[i]);
    }
    return new Measures(all, indicators, mean(), attainable, conformant, conformantIfCopied);
  }

  /// What is summed up of one criterion.
  private static final class Sum {
    private double values;
    private long measured;
    private long applicable;
    private long failing;

    void add(Verdict verdict) {
      switch (verdict) {
        case Verdict.Measured(var value, _) -> add((float) value);
        case Verdict.NotApplicable _ -> {}
        case Verdict.Unknown _ -> applicable++;
      }
    }

    void add(float value) {
      add(value, 1);
    }

    /// @param times 1, or -1 to take it back
    void add(float value, int times) {
      values += times * value;
      measured += times;
      applicable += times;
      failing += value < 1 ? times : 0;
    }

    OfCriterion measure() {
      return new OfCriterion(
          measured == 0 ? null : values / measured, measured, applicable, failing, null);
    }
  }
}
