package mizan.engine.samples;

import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import mizan.engine.samples.Mutator.Aspect;

/// Spoils as many of a portal's clean records as its plan says, in each of the planned ways.
final class Planting {

  private final SamplePortal portal;
  private final Dice dice;
  private final Spoiling spoiling;
  private final Map<Draft, Set<Aspect>> spoilt = new HashMap<>();

  Planting(SamplePortal portal, Dice dice, Spoiling spoiling) {
    this.portal = portal;
    this.dice = dice;
    this.spoiling = spoiling;
  }

  /// @throws IllegalArgumentException if the plan asks for more than there are fitting records
  void plant(List<Draft> drafts) {
    var plan = new HashMap<Mutator, Integer>();
    portal.faults().forEach((key, count) -> plan.put(Mutator.of(key), count));
    // The mutators that fit few records stand first and take theirs before the others.
    for (var mutator : Mutator.values()) {
      for (var left = plan.getOrDefault(mutator, 0); left > 0; left--) {
        var first = take(drafts, mutator);
        if (mutator == Mutator.TITLE_SHARED) {
          share(first, take(inLanguagesOf(first, drafts), mutator));
        } else {
          spoiling.spoil(first, mutator);
        }
      }
    }
  }

  private Draft take(List<Draft> drafts, Mutator mutator) {
    var fitting =
        drafts.stream().filter(mutator::fits).filter(one -> free(one, mutator.aspects())).toList();
    if (fitting.isEmpty()) {
      throw new IllegalArgumentException(
          portal.slug() + ": the plan has too many of " + mutator + " for its records");
    }
    var taken = dice.pick(fitting);
    spoilt.computeIfAbsent(taken, _ -> EnumSet.noneOf(Aspect.class)).addAll(mutator.aspects());
    return taken;
  }

  private static List<Draft> inLanguagesOf(Draft twin, List<Draft> drafts) {
    return drafts.stream().filter(one -> one.languages.equals(twin.languages)).toList();
  }

  private boolean free(Draft draft, Set<Aspect> aspects) {
    return Collections.disjoint(spoilt.getOrDefault(draft, Set.of()), aspects);
  }

  /// Twins differ at most in case and spaces, as those do that were typed twice.
  private void share(Draft first, Draft second) {
    first.titles.forEach((language, title) ->
        second.titles.put(language, dice.chance(0.5) ? title : retyped(title)));
    first.mustRaise("title-unique/shared");
    second.mustRaise("title-unique/shared");
  }

  private static String retyped(String title) {
    return title.toUpperCase(Locale.ROOT).replace(" ", "  ");
  }
}
