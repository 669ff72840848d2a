package mizan.engine.replay;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.RDF;

/// A portal that publishes its catalogue as DCAT in RDF, page by page, in five syntaxes.
record RdfPortal(DatasetStore datasets, Dialect dialect, Faults faults) implements ReplayedPortal {

  private static final Pattern CATALOGUE =
      Pattern.compile("catalog(?:\\.(ttl|rdf|xml|jsonld|nt))?");

  private static final Map<String, RDFFormat> FORMATS =
      Map.of(
          "ttl", RDFFormat.TURTLE_PRETTY,
          "rdf", RDFFormat.RDFXML_PLAIN,
          "xml", RDFFormat.RDFXML_PLAIN,
          "jsonld", RDFFormat.JSONLD_PRETTY,
          "nt", RDFFormat.NTRIPLES_UTF8);

  private static final Map<String, String> ENDINGS =
      Map.of(
          "text/turtle", "ttl",
          "application/rdf+xml", "rdf",
          "application/xml", "xml",
          "application/ld+json", "jsonld",
          "application/n-triples", "nt");

  static final String HYDRA = "http://www.w3.org/ns/hydra/core#";

  @Override
  public String entry() {
    return "catalog.ttl";
  }

  @Override
  public Answer answer(Asked asked) throws IOException {
    var catalogue = CATALOGUE.matcher(asked.path());
    if (!catalogue.matches()) {
      return Answer.notFound();
    }
    var ending = Optional.ofNullable(catalogue.group(1)).orElseGet(() -> preferred(asked.accept()));
    var bytes = new ByteArrayOutputStream();
    RDFDataMgr.write(bytes, page(asked), FORMATS.getOrDefault(ending, RDFFormat.TURTLE_PRETTY));
    return new Answer(200, Recording.contentType("." + ending), new Body.Made(bytes.toByteArray()));
  }

  /// Beyond the last page there is a catalogue without datasets.
  private Model page(Asked asked) throws IOException {
    var last = Math.max(1, Math.ceilDiv(datasets.size(), dialect.pageSize()));
    var number = Math.clamp(asked.number("page", 1), 1, last + 1);
    var first = Math.min(datasets.size(), (number - 1) * dialect.pageSize());
    var page = datasets.page(first, Math.min(datasets.size(), first + dialect.pageSize()));
    var found = page.listSubjectsWithProperty(RDF.type, DCAT.Catalog).toList();
    var catalogue =
        found.isEmpty() ? page.createResource(asked.root() + "catalog") : found.getFirst();
    catalogue.addProperty(RDF.type, DCAT.Catalog);
    page.listSubjectsWithProperty(RDF.type, DCAT.Dataset)
        .toList()
        .forEach(dataset -> catalogue.addProperty(DCAT.dataset, dataset));
    new Pages(page, asked.root() + asked.path(), number, last).describe(catalogue);
    return page;
  }

  /// The links from page to page, in the manner of the portal.
  private final class Pages {
    private final Model model;
    private final String address;
    private final int number;
    private final int last;

    Pages(Model model, String address, int number, int last) {
      this.model = model;
      this.address = address;
      this.number = number;
      this.last = last;
    }

    void describe(Resource catalogue) {
      var total = model.createTypedLiteral(datasets.size() + faults.announceExtra());
      var view = model.createResource(page(number));
      if (dialect.pagedCollection()) {
        view.addProperty(RDF.type, hydra("PagedCollection"))
            .addProperty(hydra("totalItems"), total)
            .addProperty(hydra("itemsPerPage"), model.createTypedLiteral(dialect.pageSize()))
            .addProperty(hydra("firstPage"), page(1))
            .addProperty(hydra("lastPage"), page(last));
      } else {
        catalogue
            .addProperty(RDF.type, hydra("Collection"))
            .addProperty(hydra("totalItems"), total)
            .addProperty(hydra("view"), view);
        view.addProperty(RDF.type, hydra("PartialCollectionView"))
            .addProperty(hydra("first"), model.createResource(page(1)))
            .addProperty(hydra("last"), model.createResource(page(last)));
      }
      next().ifPresent(next -> link(view, next, "next"));
      if (number > 1) {
        link(view, number - 1, "previous");
      }
    }

    private Optional<Integer> next() {
      if (number < last) {
        return Optional.of(number + 1);
      }
      return faults.cyclicNext() ? Optional.of(1) : Optional.empty();
    }

    private void link(Resource view, int to, String relation) {
      if (dialect.pagedCollection()) {
        view.addProperty(hydra(relation + "Page"), page(to));
      } else {
        view.addProperty(hydra(relation), (RDFNode) model.createResource(page(to)));
      }
    }

    private String page(int wanted) {
      return address + "?page=" + wanted;
    }

    private Property hydra(String name) {
      return ResourceFactory.createProperty(HYDRA, name);
    }
  }

  /// The ending of the format an Accept header likes best; Turtle where it names none of ours.
  private static String preferred(String accept) {
    record Wish(String type, double weight) {}
    return Arrays.stream(accept.split(",", -1))
        .map(wish -> List.of(wish.strip().split("\\s*;\\s*q=", 2)))
        .map(wish -> new Wish(wish.getFirst(), wish.size() > 1 ? weight(wish.getLast()) : 1))
        .filter(wish -> ENDINGS.containsKey(wish.type()))
        .max(Comparator.comparingDouble(Wish::weight))
        .map(wish -> ENDINGS.getOrDefault(wish.type(), "ttl"))
        .orElse("ttl");
  }

  private static double weight(String given) {
    return given.matches("[01](\\.\\d{0,3})?") ? Double.parseDouble(given) : 0;
  }
}
