package mizan.engine.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import mizan.engine.content.FileProfile;
import mizan.engine.content.Points;
import mizan.engine.feeds.Feed;
import mizan.engine.places.Geometry;
import mizan.engine.places.Geometry.Extent;
import mizan.engine.places.GeometryFault;
import mizan.engine.places.Misplacement;
import mizan.engine.places.Places;
import org.jspecify.annotations.Nullable;

/// What a file says of places and timetables, as parts with a title and facts in one language.
public final class PlacesView {
  private final Words words;
  private final List<Part> parts = new ArrayList<>();

  private PlacesView(Words words) {
    this.words = words;
  }

  /// A part of the profile.
  public record Part(String title, List<Fact> facts) {}

  /// A name and what is said of it.
  public record Fact(String name, String value) {}

  static List<Part> of(FileProfile file, Words words) {
    var view = new PlacesView(words);
    file.points().stream().filter(points -> points.pairs() > 0).forEach(view::points);
    var geometry = file.geometry();
    if (geometry != null) {
      view.geometry(geometry);
    }
    var feed = file.feed();
    if (feed != null) {
      view.feed(feed);
    }
    return view.parts;
  }

  private void points(Points points) {
    var facts = new ArrayList<Fact>();
    facts.add(fact("profile.positions", words.count(points.pairs())));
    facts.add(fact("profile.points-sound", share(points.sound(), points.pairs())));
    misplaced(points.misplaced(), "profile.in-rows", facts);
    var table = points.table().isEmpty() ? words.text("profile.only-table") : points.table();
    parts.add(new Part(words.text("profile.points", table), facts));
  }

  private void geometry(Geometry geometry) {
    var facts = new ArrayList<Fact>();
    facts.add(fact("profile.features", words.count(geometry.features())));
    facts.add(fact("profile.geometry-sound", share(geometry.sound(), geometry.features())));
    facts.add(
        fact(
            "profile.geometry-types",
            geometry.types().entrySet().stream()
                .map(type -> type.getKey() + " " + words.count(type.getValue()))
                .collect(Collectors.joining(" · "))));
    facts.add(fact("profile.positions", words.count(geometry.positions())));
    extent(geometry.extent(), facts);
    if (!geometry.crs().isEmpty()) {
      facts.add(fact("profile.reference-system", geometry.crs()));
    }
    for (var fault : GeometryFault.values()) {
      var name = "geometry." + fault.code();
      met(name, geometry.faults(), fault, "profile.in-features", facts);
    }
    misplaced(geometry.misplaced(), "profile.in-features", facts);
    if (!geometry.complete()) {
      facts.add(new Fact("!", words.text("profile.part-incomplete")));
    }
    parts.add(new Part(words.text("profile.geometries"), facts));
  }

  private void feed(Feed feed) {
    var facts = new ArrayList<Fact>();
    facts.add(
        fact(
            "profile.feed-files",
            feed.files().stream()
                .map(file -> file.file() + " " + words.count(file.rows()))
                .collect(Collectors.joining(" · "))));
    if (!feed.lastDay().isEmpty()) {
      facts.add(fact("profile.feed-days", feed.firstDay() + " … " + feed.lastDay()));
    }
    extent(feed.extent(), facts);
    for (var fault : feed.faults()) {
      var place = (fault.file() + " " + fault.field()).strip();
      var value =
          fault.rows().isEmpty()
              ? words.text("profile.in-file")
              : words.text("profile.in-rows", words.count(fault.count()), numbers(fault.rows()));
      facts.add(new Fact(place + ", " + words.text("feed." + fault.rule().code()), value));
    }
    parts.add(new Part(words.text("profile.feed"), facts));
  }

  private void misplaced(Places<Misplacement> places, String pattern, List<Fact> facts) {
    for (var how : Misplacement.values()) {
      met("place." + how.code(), places, how, pattern, facts);
    }
  }

  private <K extends Enum<K>> void met(
      String name, Places<K> places, K kind, String pattern, List<Fact> facts) {
    var count = places.count(kind);
    if (count > 0) {
      facts.add(fact(name, words.text(pattern, words.count(count), numbers(places.first(kind)))));
    }
  }

  private void extent(@Nullable Extent extent, List<Fact> facts) {
    if (extent != null) {
      facts.add(
          fact(
              "profile.extent",
              words.text(
                  "profile.extent-sides",
                  String.valueOf(extent.west()),
                  String.valueOf(extent.south()),
                  String.valueOf(extent.east()),
                  String.valueOf(extent.north()))));
    }
  }

  private String share(long part, long whole) {
    var share = whole == 0 ? null : (Double) ((double) part / whole);
    return words.count(part) + " (" + words.percent(share) + ")";
  }

  private String numbers(List<Long> places) {
    return places.stream().map(words::count).collect(Collectors.joining(", "));
  }

  private Fact fact(String key, String value) {
    return new Fact(words.text(key), value);
  }
}
