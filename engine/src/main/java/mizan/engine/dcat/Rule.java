package mizan.engine.dcat;

import java.util.HashSet;
import org.jspecify.annotations.Nullable;

/// One property shape of DCAT-AP 2.1.1: how many values a property has and of which kind.
///
/// @param max the largest number of distinct values; [#MANY] for no bound
record Rule(String property, int min, int max, Kind kind) {
  static final int MANY = Integer.MAX_VALUE;

  /// What each value of the property must be.
  enum Kind {
    ANY,
    LITERAL,
    RESOURCE,
    DATE,
    DECIMAL,
    DURATION,
    HEX_BINARY,
    CATALOGUED
  }

  static Rule many(String property, Kind kind) {
    return new Rule(property, 0, MANY, kind);
  }

  static Rule some(String property, Kind kind) {
    return new Rule(property, 1, MANY, kind);
  }

  static Rule atMostOne(String property, Kind kind) {
    return new Rule(property, 0, 1, kind);
  }

  static Rule exactlyOne(String property, Kind kind) {
    return new Rule(property, 1, 1, kind);
  }

  /// What a number of values of the property breaks; null when it breaks nothing.
  @Nullable Violation judge(int count, Thing focus) {
    if (count < min) {
      return new Violation(property, "minCount");
    }
    return count > max && distinct(focus) > max ? new Violation(property, "maxCount") : null;
  }

  /// What a value of the property breaks; null when it breaks nothing.
  @Nullable Violation judge(Term value) {
    return fits(value) ? null : new Violation(property, constraint());
  }

  private boolean fits(Term value) {
    return switch (kind) {
      case ANY -> true;
      case LITERAL -> value instanceof Term.Literal;
      case RESOURCE -> value instanceof Thing;
      case DATE -> value instanceof Term.Literal literal && Datatypes.date(literal);
      case DECIMAL -> value instanceof Term.Literal literal && Datatypes.is(literal, "decimal");
      case DURATION -> value instanceof Term.Literal literal && Datatypes.is(literal, "duration");
      case HEX_BINARY ->
          value instanceof Term.Literal literal && Datatypes.is(literal, "hexBinary");
      case CATALOGUED ->
          value instanceof Thing thing
              && (thing.isA(Dcat.CATALOG)
                  || thing.isA(Dcat.DATASET)
                  || thing.isA(Dcat.DATA_SERVICE));
    };
  }

  private String constraint() {
    return switch (kind) {
      case ANY, LITERAL, RESOURCE -> "nodeKind";
      case DATE, CATALOGUED -> "node";
      case DECIMAL, DURATION, HEX_BINARY -> "datatype";
    };
  }

  private int distinct(Thing focus) {
    var seen = new HashSet<Object>();
    for (var value : focus.all(property)) {
      seen.add(value instanceof Thing thing && thing.iri() != null ? thing.iri() : value);
    }
    return seen.size();
  }
}
