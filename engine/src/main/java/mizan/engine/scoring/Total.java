package mizan.engine.scoring;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Points-weighted mean over what is measured, and the measured share of what applies.
final class Total {
  private double gained;
  private double open;
  private boolean estimated;
  private double counted;
  private double measured;
  private double applicable;

  /// Both together.
  static Total of(Total one, Total other) {
    var both = new Total();
    for (var part : List.of(one, other)) {
      both.gained += part.gained;
      both.open += part.open;
      both.estimated |= part.estimated;
      both.counted += part.counted;
      both.measured += part.measured;
      both.applicable += part.applicable;
    }
    return both;
  }

  /// Adds what is estimated from a sample.
  ///
  /// @param half half the width of the interval of the score; null when it is known
  void add(
      double points,
      @Nullable Double score,
      @Nullable Double half,
      double measuredPart,
      double applicablePart) {
    add(points, score, measuredPart, applicablePart);
    if (points > 0 && applicablePart > 0 && score != null && half != null) {
      open += points * half;
      estimated = true;
    }
  }

  /// @param score on the scale 0 to 100; null when not measured
  /// @param measuredPart and `applicablePart` in any common unit
  void add(double points, @Nullable Double score, double measuredPart, double applicablePart) {
    if (points == 0 || applicablePart == 0) {
      return;
    }
    applicable += points;
    if (score != null) {
      gained += points * score;
      counted += points;
      measured += points * measuredPart / applicablePart;
    }
  }

  @Nullable Double score() {
    return counted == 0 ? null : gained / counted;
  }

  /// Half the width of the interval of the score; null when nothing in it is estimated.
  @Nullable Double margin() {
    return estimated ? open / counted : null;
  }

  /// The same in points.
  PortalScore.Part part() {
    return new PortalScore.Part(gained / 100, counted, applicable);
  }

  double coverage() {
    return applicable == 0 ? 0 : measured / applicable;
  }
}
