package mizan.platform.judgements;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import mizan.engine.results.Judged;
import mizan.platform.judgements.Judgement.Kind;

/// Everything that was said to a question, and what it comes to.
///
/// @param said the first first
public record Deliberation(Question question, List<Judgement> said) {
  /// How many assessors judge.
  static final int ASSESSORS = 2;

  /// Values that are no further apart agree: neighbours on the scale.
  private static final double STEP = 0.25;

  public Deliberation {
    said = List.copyOf(said);
  }

  /// How far it is.
  public enum State {
    /// Nobody has judged.
    OPEN,
    /// One of two has judged.
    HALF,
    /// Both have judged, and agree.
    AGREED,
    /// Both have judged, and are apart.
    DISPUTED,
    /// The unit has settled it.
    SETTLED;

    /// The stable name, `disputed`.
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public State state() {
    if (settlement().isPresent()) {
      return State.SETTLED;
    }
    var judgements = judgements();
    return switch (judgements.size()) {
      case 0 -> State.OPEN;
      case 1 -> State.HALF;
      default -> isAgreed(judgements) ? State.AGREED : State.DISPUTED;
    };
  }

  /// Whether both assessors have judged.
  public boolean isComplete() {
    return judgements().size() == ASSESSORS;
  }

  /// The last word of each assessor, in the order in which they first judged.
  public List<Judgement> judgements() {
    var last = new LinkedHashMap<String, Judgement>();
    said.stream()
        .filter(each -> each.kind() != Kind.SETTLED)
        .forEach(each -> last.put(each.person(), each));
    return List.copyOf(last.values());
  }

  /// What an assessor said last.
  public Optional<Judgement> find(String person) {
    return judgements().stream().filter(each -> each.person().equals(person)).findFirst();
  }

  /// The value that it comes to: what the unit settled, or the mean of two that agree.
  public Optional<Double> value() {
    return switch (state()) {
      case OPEN, HALF, DISPUTED -> Optional.empty();
      case AGREED -> judgements().stream().map(Judgement::value).reduce((a, b) -> (a + b) / 2);
      case SETTLED -> settlement().map(Judgement::value);
    };
  }

  /// What it comes to, as it is kept beside results.
  Stream<Judged.Value> judged() {
    return value().stream()
        .map(value ->
            new Judged.Value(
                question.portal(),
                question.criterion(),
                value,
                evidence(),
                note(),
                said.getLast().at().toString(),
                judgements().stream().map(Judgement::actor).toList()));
  }

  private List<String> evidence() {
    return judgements().stream()
        .map(Judgement::evidence)
        .flatMap(Collection::stream)
        .distinct()
        .toList();
  }

  /// The reason of the unit, or the notes of those who agree.
  private String note() {
    return settlement()
        .map(Judgement::note)
        .orElseGet(() -> String.join("\n\n", judgements().stream().map(Judgement::note).toList()));
  }

  private Optional<Judgement> settlement() {
    return said.stream().filter(each -> each.kind() == Kind.SETTLED).reduce((_, last) -> last);
  }

  private static boolean isAgreed(List<Judgement> judgements) {
    return Math.abs(judgements.get(0).value() - judgements.get(1).value()) <= STEP;
  }
}
