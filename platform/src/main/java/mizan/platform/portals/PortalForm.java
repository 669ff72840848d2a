package mizan.platform.portals;

import java.net.URI;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import mizan.platform.bodies.Bodies;
import mizan.platform.web.Choice;
import mizan.platform.web.Field;
import mizan.platform.web.Problem;
import mizan.platform.web.Trilingual;
import mizan.platform.web.Words;
import org.jspecify.annotations.Nullable;

/// The questions about a portal, and the portal that the answers describe.
///
/// @param answers by the names of the questions
record PortalForm(Map<String, String> answers) {
  /// The kinds of software that portals are known by.
  static final List<String> KINDS =
      List.of(
          "ckan",
          "dkan",
          "opendatasoft",
          "socrata",
          "udata",
          "arcgis-hub",
          "dcat-rdf",
          "dcat-us",
          "csw",
          "oai-pmh",
          "plain-site");

  private static final int LONGEST_PAUSE = 60_000;
  private static final int MOST_AT_ONCE = 16;

  static PortalForm of(Portal portal) {
    var agreed = portal.agreement();
    return new PortalForm(
        Map.ofEntries(
            Map.entry("address", portal.address()),
            Map.entry("kind", portal.kind()),
            Map.entry("title-ar", portal.title().ar()),
            Map.entry("title-fr", portal.title().fr()),
            Map.entry("title-en", portal.title().en()),
            Map.entry("body", portal.body()),
            Map.entry("reference", agreed == null ? "" : agreed.reference()),
            Map.entry("pause", agreed == null ? "" : String.valueOf(agreed.pauseMilliseconds())),
            Map.entry("at-once", agreed == null ? "" : String.valueOf(agreed.atOnce())),
            Map.entry("from", agreed == null ? "" : Objects.toString(agreed.from(), "")),
            Map.entry("to", agreed == null ? "" : Objects.toString(agreed.to(), "")),
            Map.entry("over-robots", agreed != null && agreed.overRobots() ? "yes" : "")));
  }

  private String given(String name) {
    return answers.getOrDefault(name, "").strip();
  }

  List<Field> fields(Words words, Bodies bodies, boolean isNew) {
    var fields = new ArrayList<Field>();
    if (isNew) {
      fields.add(line(words, "slug"));
    }
    for (var name : List.of("address", "title-ar", "title-fr", "title-en")) {
      fields.add(line(words, name));
    }
    fields.add(select(words, "body", bodyChoices(words, bodies)));
    fields.add(select(words, "kind", kindChoices(words)));
    for (var name : List.of("reference", "pause", "at-once", "from", "to")) {
      fields.add(line(words, name));
    }
    fields.add(
        select(
            words,
            "over-robots",
            List.of(
                new Choice("", words.text("portals.no")),
                new Choice("yes", words.text("portals.yes")))));
    return fields;
  }

  private Field line(Words words, String name) {
    return new Field.Line(
        name,
        words.text("portals.field." + name),
        words.text("portals.hint." + name),
        given(name),
        "");
  }

  private Field select(Words words, String name, List<Choice> choices) {
    return new Field.Select(
        name,
        words.text("portals.field." + name),
        words.text("portals.hint." + name),
        given(name),
        "",
        choices);
  }

  private static List<Choice> bodyChoices(Words words, Bodies bodies) {
    var none = Stream.of(new Choice("", words.text("portals.choose")));
    return Stream.concat(
            none,
            bodies.list().stream()
                .map(body ->
                    new Choice(
                        body.slug(),
                        words.text(
                            "portals.body-of-kind",
                            body.name().in(words.language()),
                            words.text("bodies.kind." + body.kind().code())))))
        .toList();
  }

  private static List<Choice> kindChoices(Words words) {
    var asked = Stream.of(new Choice("", words.text("portals.kind.asked")));
    return Stream.concat(
            asked, KINDS.stream().map(kind -> new Choice(kind, words.text("portals.kind." + kind))))
        .toList();
  }

  /// The portal that the answers describe.
  ///
  /// @param known as it is registered; null for a new one
  /// @throws Problem about the answer that will not do
  Portal portal(@Nullable Portal known, Bodies bodies) {
    var slug = known == null ? given("slug") : known.slug();
    if (!slug.matches("[a-z0-9]+(-[a-z0-9]+)*") || slug.equals("new") || slug.length() > 60) {
      throw Problem.badRequest("portals.slug.wrong").at("slug");
    }
    var title = new Trilingual(given("title-ar"), given("title-fr"), given("title-en"));
    for (var language : List.of("ar", "fr", "en")) {
      if (given("title-" + language).isEmpty()) {
        throw Problem.badRequest("portals.title.missing").at("title-" + language);
      }
    }
    if (bodies.find(given("body")).isEmpty()) {
      throw Problem.badRequest("portals.body.choose").at("body");
    }
    var kind = given("kind");
    if (!kind.isEmpty() && !KINDS.contains(kind)) {
      throw Problem.badRequest("portals.kind.wrong").at("kind");
    }
    return new Portal(slug, address(), kind, title, given("body"), agreement(), null, "");
  }

  private String address() {
    try {
      var address = URI.create(given("address"));
      if (String.valueOf(address.getScheme()).matches("https?")
          && address.getHost() != null
          && address.getUserInfo() == null) {
        return address.toString();
      }
    } catch (IllegalArgumentException _) {
      // said below
    }
    throw Problem.badRequest("portals.address.wrong").at("address");
  }

  /// Nothing is agreed unless it is written down.
  private @Nullable Agreement agreement() {
    if (given("reference").isEmpty()) {
      for (var name : List.of("pause", "at-once", "from", "to", "over-robots")) {
        if (!given(name).isEmpty()) {
          throw Problem.badRequest("portals.reference.missing").at("reference");
        }
      }
      return null;
    }
    var from = time("from");
    var to = time("to");
    if ((from == null) != (to == null) || (from != null && from.equals(to))) {
      throw Problem.badRequest("portals.hours.wrong").at("to");
    }
    return new Agreement(
        number("pause", 1_000, 0, LONGEST_PAUSE),
        number("at-once", 1, 1, MOST_AT_ONCE),
        from,
        to,
        given("over-robots").equals("yes"),
        given("reference"));
  }

  private int number(String name, int usual, int least, int most) {
    var given = given(name);
    if (given.isEmpty()) {
      return usual;
    }
    if (given.matches("\\d{1,6}")) {
      var number = Integer.parseInt(given);
      if (number >= least && number <= most) {
        return number;
      }
    }
    throw Problem.badRequest("portals.number.wrong", least, most).at(name);
  }

  private @Nullable LocalTime time(String name) {
    try {
      return given(name).isEmpty() ? null : LocalTime.parse(given(name));
    } catch (DateTimeParseException _) {
      throw Problem.badRequest("portals.time.wrong").at(name);
    }
  }
}
