package mizan.platform.reports.pages;

import java.util.List;
import java.util.Map;
import mizan.platform.web.Crumb;
import mizan.platform.web.Field;
import mizan.platform.web.Page;
import mizan.platform.web.Trilingual;
import mizan.platform.web.Words;
import org.jspecify.annotations.Nullable;

/// The ranking with other weights, beside the ranking as it is.
///
/// @param weights by criterion, as asked for where they are numbers
/// @param errors by criterion, what was typed that is no weight
public record WhatIfPage(
    List<Weight> weights, Map<String, String> errors, List<Move> moves, boolean changed)
    implements Page {

  public WhatIfPage {
    weights = List.copyOf(weights);
    moves = List.copyOf(moves);
  }

  /// A criterion's weight: the methodology's own, and the one tried.
  public record Weight(String criterion, String dimension, double usual, String typed) {}

  /// A portal before and after.
  public record Move(
      String slug,
      Trilingual title,
      @Nullable Integer rankBefore,
      @Nullable Integer rankAfter,
      @Nullable Double scoreBefore,
      @Nullable Double scoreAfter) {

    /// How many places it rises; below 0 when it falls; 0 without a rank on either side.
    public int rise() {
      return rankBefore == null || rankAfter == null ? 0 : rankBefore - rankAfter;
    }
  }

  @Override
  public String title(Words words) {
    return words.text("reports.what-if");
  }

  @Override
  public List<Crumb> trail(Words words) {
    return List.of(new Crumb(words.text("reports.methodology"), "/methodology"));
  }

  public List<Field> fields(Words words) {
    return weights.stream().map(weight -> field(weight, words)).toList();
  }

  public List<Field> fieldsOf(String dimension, Words words) {
    return weights.stream()
        .filter(weight -> weight.dimension.equals(dimension))
        .map(weight -> field(weight, words))
        .toList();
  }

  public List<String> dimensions() {
    return weights.stream().map(Weight::dimension).distinct().toList();
  }

  private Field field(Weight weight, Words words) {
    var name = mizan.platform.methodologies.Terms.in(words.language()).criterion(weight.criterion);
    var error = errors.containsKey(weight.criterion) ? words.text("reports.bad-weight", name) : "";
    var usual = words.text("reports.usual-weight", words.formats().points(weight.usual));
    return new Field.Line(weight.criterion, name, usual, weight.typed, error);
  }
}
