package mizan.platform.specimen.pages;

import java.util.List;
import mizan.platform.web.Choice;
import mizan.platform.web.Crumb;
import mizan.platform.web.Datum;
import mizan.platform.web.Fact;
import mizan.platform.web.Field;
import mizan.platform.web.Legend;
import mizan.platform.web.Page;
import mizan.platform.web.Pager;
import mizan.platform.web.Sorting;
import mizan.platform.web.Words;

/// Every part of the kit on one page, with invented figures.
public record SpecimenPage(String name, Pager pager, Sorting sorting) implements Page {
  @Override
  public String title(Words words) {
    return words.text("specimen.title");
  }

  @Override
  public List<Crumb> trail(Words words) {
    return List.of(
        new Crumb(words.text("specimen.bodies"), "/specimen"),
        new Crumb("data.example", "/specimen"));
  }

  public List<Datum> bodies(Words words) {
    return List.of(
        datum(words, "specimen.ministry", 81.4),
        datum(words, "specimen.agency", 56),
        datum(words, "specimen.town", 9.5),
        new Datum("Office of Plains & <Rivers>", 0, words.formats().points(0)));
  }

  public List<Datum> classes(Words words) {
    return List.of(3, 9, 14, 6, 1).stream()
        .map(n -> new Datum(words.formats().number(n * 7L), n, words.formats().number(n)))
        .toList();
  }

  public List<Datum> years(Words words) {
    return List.of(
        new Datum("2023", 41, words.formats().points(41)),
        new Datum("2024", 44.5, words.formats().points(44.5)),
        new Datum("2025", 43, words.formats().points(43)),
        new Datum("2026", 61, words.formats().points(61)));
  }

  public Legend legend(Words words, String id) {
    return new Legend(
        id, words.text("specimen.chart." + id), words.text("specimen.chart.description"));
  }

  public List<Field> filters(Words words) {
    var sectors =
        List.of(
            new Choice("", words.text("specimen.any")),
            new Choice("health", words.text("specimen.health")));
    return List.of(
        Field.Line.of("name", words.text("specimen.name"), name),
        Field.Select.of("sector", words.text("specimen.sector"), "", sectors));
  }

  public List<Field> questions(Words words) {
    return List.of(
        new Field.Line(
            "email", words.text("specimen.email"), words.text("specimen.hint"), "a@", ""),
        new Field.Text(
            "reason", words.text("specimen.reason"), "", "", words.text("specimen.wrong")));
  }

  public List<Fact> facts(Words words) {
    return List.of(
        new Fact(words.text("specimen.address"), "https://data.example/catalogue"),
        new Fact(words.text("specimen.size"), words.size(1_234_567)),
        new Fact(words.text("specimen.datasets"), words.count("specimen.count", 11)),
        new Fact(words.text("specimen.share"), words.formats().percent(0.734)));
  }

  private static Datum datum(Words words, String key, double points) {
    return new Datum(words.text(key), points, words.formats().points(points));
  }
}
