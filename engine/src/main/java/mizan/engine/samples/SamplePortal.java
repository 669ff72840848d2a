package mizan.engine.samples;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// An invented portal, and what is wrong with it.
///
/// @param body slug of the public body that runs it
/// @param languages how many datasets there are in both languages, in Arabic, in French only
/// @param faults how many records each mutator spoils, by the mutator's key
/// @param files how many of its files each fault of files spoils, by the fault's key
/// @param replay faults of the portal itself, for the replay server
public record SamplePortal(
    String slug,
    Kind kind,
    String body,
    Names names,
    List<String> publishers,
    List<String> themes,
    Map<String, Integer> languages,
    Map<String, Integer> faults,
    Map<String, Integer> files,
    Map<String, Integer> replay) {
  private static final int FEW = 2;

  /// How a portal publishes.
  public sealed interface Kind {

    /// CKAN or its cousin DKAN.
    ///
    /// @param frequency name of the field the frequency stands in
    /// @param inExtras whether added fields stand in the list of extras
    record Ckan(boolean dkan, Style style, String frequency, boolean inExtras, Export export)
        implements Kind {}

    /// DCAT in RDF, as Turtle or RDF/XML.
    record Rdf(boolean turtle) implements Kind {}

    /// One `data.json`.
    record DcatUs() implements Kind {}

    /// A geographic catalogue in ISO 19139.
    record Csw() implements Kind {}

    /// A repository that gives out DCAT.
    record Oai() implements Kind {}

    /// A site without an interface, of which there is a spreadsheet of links.
    record PlainSite() implements Kind {}

    /// Opendatasoft, whose tables are exported in every format.
    record Opendatasoft() implements Kind {}

    /// Socrata, likewise in two.
    record Socrata() implements Kind {}

    /// uData, whose documentation stands among the files.
    record Udata() implements Kind {}

    /// ArcGIS Hub: a `data.json` that is a feed.
    record ArcgisHub() implements Kind {}
  }

  /// How a CKAN portal writes its two languages: a dictionary, suffixed fields, or not at all.
  public enum Style {
    FLUENT,
    SUFFIX,
    PLAIN
  }

  /// The RDF export beside a CKAN portal's API: sound, with a fault in its syntax, or none.
  public enum Export {
    GOOD,
    BROKEN,
    NONE
  }

  /// How many datasets it holds.
  public int size() {
    return languages.values().stream().mapToInt(Integer::intValue).sum();
  }

  /// Whether each text says which language it is in.
  boolean tagsLanguages() {
    return switch (kind) {
      case Kind.Ckan(_, var style, _, _, _) -> style == Style.FLUENT;
      case Kind.Rdf _, Kind.Csw _, Kind.Oai _, Kind.PlainSite _ -> true;
      case Kind.DcatUs _, Kind.Opendatasoft _, Kind.Socrata _, Kind.Udata _, Kind.ArcgisHub _ ->
          false;
    };
  }

  /// Whether each file says its own licence.
  boolean licensesFiles() {
    return kind instanceof Kind.Rdf || kind instanceof Kind.Oai;
  }

  /// The portal with half of its records' faults, an odd one staying, and none of those that only
  /// one or two had: so some recommendations are carried out wholly.
  SamplePortal mended() {
    var fewer = new TreeMap<String, Integer>();
    faults.forEach((key, count) -> {
      if (count > FEW) {
        fewer.put(key, (count + 1) / 2);
      }
    });
    return new SamplePortal(
        slug, kind, body, names, publishers, themes, languages, fewer, files, replay);
  }

  static SamplePortal of(Facts facts) {
    var portal =
        new SamplePortal(
            facts.text("slug"),
            kind(facts),
            facts.text("body"),
            Names.of(facts),
            facts.texts("publishers"),
            facts.texts("themes"),
            facts.at("languages").numbers(),
            facts.at("faults").numbers(),
            facts.atOrEmpty("files").numbers(),
            facts.atOrEmpty("replay").numbers());
    if (portal.size() != facts.number("size")) {
      throw new IllegalArgumentException(portal.slug() + ": languages do not add up to size");
    }
    return portal;
  }

  private static Kind kind(Facts facts) {
    var kind = facts.text("kind");
    return switch (kind) {
      case "ckan", "dkan" ->
          new Kind.Ckan(
              kind.equals("dkan"),
              Style.valueOf(facts.text("style").toUpperCase(Locale.ROOT)),
              facts.text("frequency"),
              facts.text("extras").equals("true"),
              Export.valueOf(facts.text("export").toUpperCase(Locale.ROOT)));
      case "dcat-rdf" -> new Kind.Rdf(facts.text("syntax").equals("ttl"));
      case "dcat-us" -> new Kind.DcatUs();
      case "csw" -> new Kind.Csw();
      case "oai-pmh" -> new Kind.Oai();
      case "plain-site" -> new Kind.PlainSite();
      case "opendatasoft" -> new Kind.Opendatasoft();
      case "socrata" -> new Kind.Socrata();
      case "udata" -> new Kind.Udata();
      case "arcgis-hub" -> new Kind.ArcgisHub();
      default -> throw new IllegalArgumentException("no kind of portal is called " + kind);
    };
  }
}
