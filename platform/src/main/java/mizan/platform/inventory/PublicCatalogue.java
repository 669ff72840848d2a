package mizan.platform.inventory;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mizan.engine.dcat.Dcat;
import mizan.engine.dcat.Term.Literal;
import mizan.engine.dcat.Thing;
import mizan.engine.vocabularies.Concept;
import mizan.platform.bodies.PublicBody;
import mizan.platform.inventory.Asset.State;
import mizan.platform.inventory.Asset.Visibility;
import mizan.platform.inventory.RecordThing.Known;
import mizan.platform.web.Country;
import mizan.platform.web.Dictionaries;
import mizan.platform.web.Language;
import mizan.platform.web.SiteAddress;
import mizan.platform.web.Trilingual;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The inventory as a DCAT-AP catalogue: every record that everybody may read wholly, whoever asks.
@Component
class PublicCatalogue {
  private final Shelves shelves;
  private final Naming naming;
  private final SiteAddress site;
  private final Dictionaries dictionaries;
  private final ObjectProvider<Country> country;

  PublicCatalogue(
      Shelves shelves,
      Naming naming,
      SiteAddress site,
      Dictionaries dictionaries,
      ObjectProvider<Country> country) {
    this.shelves = shelves;
    this.naming = naming;
    this.site = site;
    this.dictionaries = dictionaries;
    this.country = country;
  }

  /// The catalogue first, then what its records name, then the records.
  @Transactional(readOnly = true)
  public Stream<Thing> describe() {
    var decided =
        shelves.judging().decided().stream()
            .collect(Collectors.toMap(each -> each.asset(), each -> each.decision()));
    var links = shelves.links().byRecord();
    var records =
        shelves.assets().list().stream()
            .filter(asset -> asset.terms().visibility() == Visibility.PUBLIC)
            .map(asset ->
                new Known(
                    asset, decided.get(asset.id()), links.getOrDefault(asset.id(), List.of())))
            .toList();
    var thing =
        new RecordThing(
            site,
            dictionaries,
            naming.grounds(),
            records.stream().map(each -> each.asset().id()).collect(Collectors.toSet()),
            naming.grounds().today());
    return Stream.of(
            Stream.of(catalogue(records), states()),
            Stream.of(State.values()).map(this::state),
            records.stream().map(each -> each.asset().body()).distinct().map(this::agent),
            records.stream().map(thing::of))
        .flatMap(part -> part);
  }

  private Thing catalogue(List<Known> records) {
    var catalogue =
        Thing.of(site.root() + "/inventory", Dcat.CATALOG)
            .with(Dcat.FOAF + "homepage", Thing.named(site.of(Language.USUAL, "/inventory")))
            .with(
                Dcat.NAMESPACE + "themeTaxonomy",
                Thing.named("http://publications.europa.eu/resource/authority/data-theme"));
    RecordThing.texts(catalogue, Dcat.TITLE, in -> dictionaries.in(in).text("inventory.title"));
    RecordThing.texts(
        catalogue,
        Dcat.DESCRIPTION,
        in -> (dictionaries.in(in).text("inventory.lead") + " " + invented(in)).strip());
    var publisher = Thing.of(site.root() + "/inventory#site", Dcat.AGENT);
    RecordThing.texts(publisher, Dcat.NAME, in -> dictionaries.in(in).text("web.site"));
    catalogue.with(Dcat.PUBLISHER, publisher);
    for (var language : Language.values()) {
      Optional.ofNullable(Concept.language(language.code()))
          .ifPresent(known -> catalogue.with(Dcat.LANGUAGE, Thing.named(known.uri())));
    }
    records.stream()
        .map(each -> each.asset().changed())
        .max(Comparator.naturalOrder())
        .ifPresent(
            last -> catalogue.with(Dcat.MODIFIED, Literal.typed(last.toString(), "dateTime")));
    for (var each : records) {
      var iri = RecordThing.iri(site, each.asset().id());
      catalogue.with(Dcat.NAMESPACE + "dataset", Thing.named(iri));
      catalogue.with(Dcat.NAMESPACE + "record", Thing.named(iri + "#record"));
    }
    return catalogue;
  }

  /// The sentence that says that the country is invented; "" for a real one.
  private String invented(Language language) {
    return Optional.ofNullable(country.getIfAvailable())
        .flatMap(Country::invented)
        .orElse(Trilingual.same(""))
        .in(language);
  }

  private Thing states() {
    var scheme = Thing.of(site.root() + "/inventory#states", Dcat.SKOS + "ConceptScheme");
    RecordThing.texts(scheme, Dcat.TITLE, in -> dictionaries.in(in).text("inventory.states"));
    return scheme;
  }

  private Thing state(State state) {
    var concept =
        Thing.of(RecordThing.state(site, state), Dcat.SKOS + "Concept")
            .with(Dcat.SKOS + "inScheme", Thing.named(site.root() + "/inventory#states"));
    RecordThing.texts(
        concept,
        Dcat.SKOS + "prefLabel",
        in -> dictionaries.in(in).text("inventory.state." + state.code()));
    return concept;
  }

  /// A body by the names that it has; one that is not known any more by its slug.
  private Thing agent(String slug) {
    var agent = Thing.of(RecordThing.body(site, slug), Dcat.AGENT);
    var body = naming.bodies().find(slug);
    RecordThing.texts(
        agent, Dcat.NAME, body.map(PublicBody::names).orElse(Trilingual.same(slug))::in);
    body.map(known ->
            switch (known.level()) {
              case NATIONAL -> "NationalAuthority";
              case REGIONAL -> "RegionalAuthority";
              case LOCAL -> "LocalAuthority";
            })
        .ifPresent(type ->
            agent.with(
                Dcat.DCT + "type", Thing.named("http://purl.org/adms/publishertype/" + type)));
    return agent;
  }
}
