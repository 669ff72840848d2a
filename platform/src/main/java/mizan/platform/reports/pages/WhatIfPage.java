package mizan.platform.reports.pages;

import java.util.List;
import java.util.Map;
import mizan.platform.methodologies.Replay.Move;
import mizan.platform.web.Crumb;
import mizan.platform.web.Field;
import mizan.platform.web.Page;
import mizan.platform.web.Words;

/// The ranking with other weights, beside the ranking as it is.
///
/// @param weights by criterion, as asked for where they are numbers
/// @param errors by criterion, what was typed that is no weight
/// @param basis the name of the methodology whose weights were changed
/// @param drafting whether the reader may keep the weights as a draft
public record WhatIfPage(
    List<Weight> weights,
    Map<String, String> errors,
    List<Move> moves,
    boolean changed,
    String basis,
    boolean drafting)
    implements Page {

  public WhatIfPage {
    weights = List.copyOf(weights);
    moves = List.copyOf(moves);
  }

  /// A criterion's weight: the methodology's own, and the one tried.
  public record Weight(String criterion, String dimension, double usual, String typed) {}

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
