package mizan.engine.samples;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mizan.engine.samples.Place.Spot;
import mizan.engine.samples.TablePlan.Column;

/// Fills the clean table of a dataset with invented values, within the years and the place that its
/// record is about.
final class Filling {

  private static final int FEWEST = 24;
  private static final int MOST = 300;

  /// Coordinates have five decimals, about a metre.
  private static final int DEGREE = 100_000;

  private static final int AROUND = DEGREE / 20;

  /// What one row is about, the same in every language.
  private record Line(int number, Place place, int months, int word, long north, long east) {}

  private final Draft draft;
  private final TablePlan plan;
  private final List<Place> places;
  private final Dice dice;

  private Filling(Country country, Draft draft, Dice dice) {
    this.draft = draft;
    this.dice = dice;
    plan =
        country.wording().tables().stream()
            .filter(one -> one.fits(draft.origin))
            .findFirst()
            .orElseThrow();
    places = country.places().stream().filter(this::isConcerned).toList();
  }

  static SampleTable table(Country country, Draft draft, Dice dice) {
    return new Filling(country, draft, dice).table();
  }

  private boolean isConcerned(Place place) {
    return place.municipality()
        && draft
            .place
            .map(about -> about.equals(place) || about.slug().equals(place.region()))
            .orElse(true);
  }

  private SampleTable table() {
    var table = new SampleTable(draft.mainLanguage(), spots());
    var planned = new ArrayList<Column>();
    var languages = new ArrayList<Language>();
    for (var column : plan.columns()) {
      var all = column.kind().isWords() ? draft.languages : EnumSet.of(draft.mainLanguage());
      for (var language : all) {
        planned.add(column);
        languages.add(language);
        table.columns.add(new SampleTable.Column(column.name().in(language), column.kind()));
      }
    }
    table.head.add(new ArrayList<>(table.columns.stream().map(SampleTable.Column::name).toList()));
    var size = size();
    for (var i = 0; i < size; i++) {
      table.rows.add(row(line(i), planned, languages));
    }
    return table;
  }

  private Map<String, Spot> spots() {
    var spots = new HashMap<String, Spot>();
    for (var place : places) {
      var spot = place.spot().orElseThrow();
      draft.languages.forEach(language -> spots.put(place.names().in(language), spot));
    }
    return spots;
  }

  /// A series has no more rows than there are months for its places.
  private int size() {
    var wanted = dice.between(FEWEST, dice.between(2 * FEWEST, MOST)); // small ones are commoner
    var months = 12 * (draft.lastYear - draft.firstYear + 1);
    return plan.isRegister() ? wanted : Math.min(wanted, months * places.size());
  }

  private Line line(int number) {
    var place =
        places.get(plan.isRegister() ? dice.between(0, places.size() - 1) : number % places.size());
    var months =
        plan.isRegister()
            ? dice.between(0, 12 * (draft.lastYear - draft.firstYear + 1) - 1)
            : number / places.size();
    var middle = place.spot().orElseThrow();
    var north = Math.round(middle.latitude() * DEGREE) + dice.between(-AROUND, AROUND);
    var east = Math.round(middle.longitude() * DEGREE) + dice.between(-AROUND, AROUND);
    return new Line(number, place, months, dice.between(0, 1 << 20), north, east);
  }

  private List<String> row(Line line, List<Column> planned, List<Language> languages) {
    var row = new ArrayList<String>();
    for (var i = 0; i < planned.size(); i++) {
      row.add(cell(line, planned.get(i), languages.get(i)));
    }
    return row;
  }

  private String cell(Line line, Column column, Language language) {
    var words = column.words().in(language);
    var place = line.place().names().in(language);
    return switch (column.kind()) {
      case CODE -> words.getFirst() + "-" + (1000 + line.number());
      case NAME -> words.getFirst() + " " + place + " " + (line.number() + 1);
      case PLACE -> place;
      case CHOICE -> words.get(line.word() % words.size());
      case MONTH -> month(line);
      case DAY -> month(line) + "-" + padded(dice.between(1, 28), 2);
      case COUNT -> Integer.toString(dice.between(column.least(), column.most()));
      case AMOUNT -> decimal(dice.between(100 * column.least(), 100 * column.most()), 2);
      case LATITUDE -> decimal(line.north(), 5);
      case LONGITUDE -> decimal(line.east(), 5);
    };
  }

  private String month(Line line) {
    return (draft.firstYear + line.months() / 12) + "-" + padded(line.months() % 12 + 1, 2);
  }

  private static String decimal(long units, int places) {
    var figures = padded(units, places + 1);
    var point = figures.length() - places;
    return figures.substring(0, point) + "." + figures.substring(point);
  }

  private static String padded(long number, int figures) {
    var text = Long.toString(number);
    return "0".repeat(Math.max(0, figures - text.length())) + text;
  }
}
