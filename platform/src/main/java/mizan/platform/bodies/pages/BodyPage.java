package mizan.platform.bodies.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import mizan.platform.bodies.FocalPoint;
import mizan.platform.bodies.Participation.Held;
import mizan.platform.web.Crumb;
import mizan.platform.web.Fact;
import mizan.platform.web.Language;
import mizan.platform.web.Page;
import mizan.platform.web.Trilingual;
import mizan.platform.web.Words;
import org.jspecify.annotations.Nullable;

/// A public body: where it stands, what it is called, and how its portals do.
///
/// @param names as given, "" where there is none
/// @param missing codes of the languages without a name
/// @param sector "" when none is given
/// @param above the bodies above it, outermost first
/// @param datasets under its name in the portals of the last edition
/// @param hasFocalPoint whether somebody answers for its open data
/// @param focalPoint who it is, for readers with a right to it; else null
public record BodyPage(
    String slug,
    Trilingual name,
    Trilingual names,
    List<String> missing,
    String kind,
    String level,
    String sector,
    @Nullable Link governorate,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable Link successor,
    List<Link> predecessors,
    List<Link> above,
    List<BodiesPage.Row> parts,
    List<String> aliases,
    List<Code> codes,
    List<Held> portals,
    long datasets,
    boolean hasFocalPoint,
    @Nullable FocalPoint focalPoint)
    implements Page {
  public BodyPage {
    missing = List.copyOf(missing);
    predecessors = List.copyOf(predecessors);
    above = List.copyOf(above);
    parts = List.copyOf(parts);
    aliases = List.copyOf(aliases);
    codes = List.copyOf(codes);
    portals = List.copyOf(portals);
  }

  /// Another body.
  public record Link(String slug, Trilingual name) {}

  /// A code and the scheme that it belongs to.
  public record Code(String scheme, String value) {}

  @Override
  public String topic() {
    return "/bodies/" + slug;
  }

  @Override
  public String title(Words words) {
    return name.in(words.language());
  }

  @Override
  public List<Crumb> trail(Words words) {
    var trail = new ArrayList<>(List.of(new Crumb(words.text("bodies.title"), "/bodies")));
    above.forEach(
        body -> trail.add(new Crumb(body.name().in(words.language()), "/bodies/" + body.slug())));
    return trail;
  }

  public List<Fact> facts(Words words) {
    var facts = new ArrayList<Fact>();
    facts.add(new Fact(words.text("bodies.column.kind"), words.text("bodies.kind." + kind)));
    facts.add(new Fact(words.text("bodies.column.level"), words.text("bodies.level." + level)));
    Stream.of(Language.values())
        .filter(language -> language != words.language())
        .forEach(language ->
            facts.add(
                new Fact(
                    words.text("bodies.column." + "name-" + language.code()),
                    missing.contains(language.code())
                        ? words.text("bodies.name.missing")
                        : names.in(language))));
    if (from != null) {
      facts.add(new Fact(words.text("bodies.column.from"), words.formats().date(from)));
    }
    if (to != null) {
      facts.add(new Fact(words.text("bodies.column.to"), words.formats().date(to)));
    }
    aliases.forEach(alias -> facts.add(new Fact(words.text("bodies.alias"), alias)));
    codes.forEach(
        code -> facts.add(new Fact(words.text("bodies.scheme." + code.scheme()), code.value())));
    facts.add(
        new Fact(
            words.text("bodies.focal"),
            words.text(hasFocalPoint ? "bodies.focal.known" : "bodies.focal.unknown")));
    return facts;
  }

  /// The language of the title is shown as missing when its name is lent by another.
  public boolean isNameLent(Language language) {
    return missing.contains(language.code());
  }
}
