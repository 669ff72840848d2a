package mizan.engine.triage;

import java.util.ArrayList;
import java.util.List;
import mizan.engine.content.FileProfile;
import mizan.engine.content.TableProfile;
import mizan.engine.privacy.Mask;
import mizan.engine.privacy.PersonalFinding;
import mizan.engine.tables.Defect;
import mizan.engine.tables.Row;
import mizan.engine.tables.TableSink;
import mizan.engine.tables.TableStart;
import org.jspecify.annotations.Nullable;

/// Hears the tables of a profiled file once more, and says of each what it tells of persons.
final class Hearing implements TableSink {
  private final FileProfile profile;
  private final List<PersonalFinding> personal;
  private final Gazetteer places;
  private final int mostRows;
  private final List<Concern> concerns = new ArrayList<>();
  private final List<Exposure> exposures = new ArrayList<>();
  private final List<Good> good = new ArrayList<>();
  private int tables;
  private @Nullable TableHearing open;

  Hearing(FileProfile profile, List<PersonalFinding> personal, Gazetteer places, int mostRows) {
    this.profile = profile;
    this.personal = personal;
    this.places = places;
    this.mostRows = mostRows;
  }

  List<Concern> concerns() {
    return concerns;
  }

  List<Exposure> exposures() {
    return exposures;
  }

  List<Good> good() {
    return good;
  }

  @Override
  public void begin(TableStart start) {
    var known = tables++ < profile.tables().size();
    open = known ? new TableHearing(profile.tables().get(tables - 1), places, mostRows) : null;
  }

  @Override
  public void row(Row row) {
    if (open != null && !isBlank(row)) {
      open.hear(row);
    }
  }

  private static boolean isBlank(Row row) {
    for (var i = 0; i < row.size(); i++) {
      if (!row.text(i).isBlank()) {
        return false;
      }
    }
    return true;
  }

  @Override
  public void defect(Defect defect) {}

  @Override
  public void end() {
    if (open != null) {
      judge(profile.tables().get(tables - 1), open);
      open = null;
    }
  }

  private void judge(TableProfile table, TableHearing heard) {
    var name = Mask.ofName(table.name());
    var quasi = heard.quasi();
    var ofPersons = quasi.stream().anyMatch(each -> each.column().kind().isOfPersons());
    var direct =
        personal.stream().anyMatch(found -> found.likely() && found.table().equals(table.name()));
    var counts = direct ? List.<CountColumn>of() : heard.counts(ofPersons);
    counts.stream()
        .filter(each -> each.small() > 0)
        .forEach(each -> concerns.add(Advice.of(name, each)));
    if (counts.isEmpty() && (ofPersons || direct)) {
      var sensitive = heard.sensitive();
      sensitive.forEach(each -> concerns.add(Advice.of(name, each, heard.rows())));
      if (ofPersons && quasi.size() > 1) {
        expose(new Exposing(quasi, heard.rows()).of(name, rows(table), sensitive));
      }
    }
    heard.freeTexts().forEach(each -> concerns.add(Advice.of(name, each)));
    good.addAll(heard.good(name));
  }

  /// Rows that say something.
  private static long rows(TableProfile table) {
    return table.rows() - table.blankRows();
  }

  private void expose(Exposure exposure) {
    exposures.add(exposure);
    if (!exposure.before().suffices()) {
      concerns.add(Advice.of(exposure, !exposure.diversities().isEmpty()));
    }
  }
}
