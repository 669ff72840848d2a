package mizan.engine.samples;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import mizan.engine.samples.FilePlanting.Place;
import mizan.engine.samples.TablePlan.Kind;
import org.jspecify.annotations.Nullable;

/// Writes the files that a portal's records name: clean, but for those that its plan spoils.
///
/// The records learn the size of each file. Between the two years some datasets grow and some lose
/// a column.
final class SampleFiles {

  private static final int GROWS = 4;
  private static final int LOSES = 9;

  private final Country country;
  private final SamplePortal portal;
  private final Path folder;
  private final long seed;

  /// @param folder in which the files stand by the paths of their addresses
  SampleFiles(Country country, SamplePortal portal, long seed, Path folder) {
    this.country = country;
    this.portal = portal;
    this.seed = seed;
    this.folder = folder;
  }

  void write(List<Draft> drafts) throws IOException {
    var places = new ArrayList<Place>();
    for (var draft : drafts) {
      var table = Filling.table(country, draft, dice(draft.origin.number()));
      for (var file = 0; file < draft.files.size(); file++) {
        places.add(new Place(draft, file, table));
      }
    }
    var plan = new FilePlanting(portal, country.later(), dice(0)).plan(places);
    var spoilt = plan.keySet().stream().map(Place::draft).collect(Collectors.toSet());
    for (var place : places) {
      var table = place.table().copy();
      change(table, place.draft(), !spoilt.contains(place.draft()));
      write(place, table, plan.get(place));
    }
  }

  /// What a year changes. A column is lost only where nothing else is wrong.
  private void change(SampleTable table, Draft draft, boolean sound) {
    var number = draft.origin.number();
    if (!country.later() && number % GROWS == 0) {
      table.rows.subList(table.rows.size() * 9 / 10, table.rows.size()).clear();
    } else if (country.later() && number % LOSES == 0 && sound) {
      table.remove(table.column(table.has(Kind.COUNT) ? Kind.COUNT : Kind.AMOUNT));
    }
  }

  private void write(Place place, SampleTable table, @Nullable FileFault fault) throws IOException {
    var dice = dice(1000 * (place.number() + 1) + place.draft().origin.number());
    var address = place.file().url();
    var bytes =
        switch (fault) {
          case null -> place.format().write(table);
          case TableFault ofTable -> {
            TableSpoiling.spoil(table, ofTable, dice);
            yield place.format().write(table);
          }
          case ByteFault ofBytes -> ByteSpoiling.spoil(place.format().write(table), table, ofBytes);
        };
    if (fault == ByteFault.OTHER_ENDING) {
      address = address.replaceFirst("csv$", "xlsx");
    }
    if (fault != ByteFault.NOT_THERE) {
      var file = folder.resolve(URI.create(address).getPath().substring(1));
      Files.createDirectories(file.getParent());
      Files.write(file, bytes);
    }
    place.draft().files.set(place.number(), place.file().at(address, bytes.length));
    if (fault != null) {
      fault.findings().forEach(one -> place.draft().mustRaise(one, place.number()));
    }
  }

  /// Chance of its own for each dataset keeps its data when others change.
  private Dice dice(int dataset) {
    return new Dice(31 * (31 * seed + portal.slug().hashCode()) + dataset);
  }
}
