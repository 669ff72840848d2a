package mizan.engine.samples;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Chooses which of a portal's files are spoiled, and how: each at most once.
final class FilePlanting {

  /// One file of a dataset, by its place from 0, with the clean table it is to hold.
  record Place(Draft draft, int number, SampleTable table) {

    Draft.DraftFile file() {
      return draft.files.get(number);
    }

    FileFormat format() {
      return FileFormat.of(file().kind().format());
    }
  }

  private record Planned(FileFault fault, int count, List<Place> fitting) {}

  private final SamplePortal portal;
  private final boolean later;
  private final Dice dice;
  private final Map<Place, FileFault> taken = new HashMap<>();
  private final Map<Place, FileFault> mended = new HashMap<>();

  /// @param later whether half of the faults are mended; an odd one stays
  FilePlanting(SamplePortal portal, boolean later, Dice dice) {
    this.portal = portal;
    this.later = later;
    this.dice = dice;
  }

  /// The faults that stand. The plan is the same in both years, so that nothing mended comes back
  /// elsewhere.
  ///
  /// @throws IllegalArgumentException if the plan asks for more than there are fitting files
  Map<Place, FileFault> plan(List<Place> files) {
    var plans = new ArrayList<Planned>();
    portal.files().forEach((key, count) -> plans.add(planned(FileFault.of(key), count, files)));
    // Those that fit few files take theirs before the others.
    plans.sort(Comparator.comparingInt(one -> one.fitting().size()));
    plans.forEach(this::take);
    taken.keySet().removeAll(mended.keySet());
    return taken;
  }

  private Planned planned(FileFault fault, int count, List<Place> files) {
    var fitting = files.stream().filter(one -> fault.fits(one.format(), one.table())).toList();
    return new Planned(fault, count, dice.shuffled(fitting));
  }

  private void take(Planned planned) {
    var free = planned.fitting().stream().filter(one -> !taken.containsKey(one)).toList();
    if (free.size() < planned.count()) {
      throw new IllegalArgumentException(
          portal.slug() + ": the plan has too many of " + planned.fault() + " for its files");
    }
    for (var i = 0; i < planned.count(); i++) {
      taken.put(free.get(i), planned.fault());
      if (later && i >= (planned.count() + 1) / 2) {
        mended.put(free.get(i), planned.fault());
      }
    }
  }
}
