package mizan.engine.replay;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;

/// An RDF catalogue cut into datasets: each one's statements stand together in a file, so that a
/// page reads only what it shows. The whole graph is in memory only while it is cut.
final class DatasetStore implements Closeable {

  private record Cut(long offset, int length) {}

  private final FileChannel channel;
  private final Map<String, String> prefixes;
  private final List<Cut> datasets = new ArrayList<>();
  private Cut catalogue = new Cut(0, 0);

  private DatasetStore(FileChannel channel, Map<String, String> prefixes) {
    this.channel = channel;
    this.prefixes = prefixes;
  }

  /// @throws org.apache.jena.riot.RiotException if the recording has a syntax fault
  static DatasetStore of(Path recording, Path cuts) throws IOException {
    var whole = ModelFactory.createDefaultModel();
    RDFParser.source(recording).base("http://127.0.0.1/").parse(whole);
    var heads = datasets(whole);
    var catalogues = whole.listSubjectsWithProperty(RDF.type, DCAT.Catalog).toSet();
    var stops = new HashSet<>(heads);
    stops.addAll(catalogues);
    var prefixes =
        new HashMap<>(Map.of("dcat", DCAT.NS, "dct", DCTerms.NS, "hydra", RdfPortal.HYDRA));
    prefixes.putAll(whole.getNsPrefixMap());
    var file =
        FileChannel.open(Files.createFile(cuts), StandardOpenOption.READ, StandardOpenOption.WRITE);
    var store = new DatasetStore(file, prefixes);
    for (var catalogue : catalogues) {
      store.catalogue = store.write(about(catalogue, whole, stops));
    }
    for (var head : heads) {
      store.datasets.add(store.write(about(head, whole, stops)));
    }
    return store;
  }

  int size() {
    return datasets.size();
  }

  /// The catalogue's own statements and those of the datasets from `first` to before `end`.
  Model page(int first, int end) throws IOException {
    var page = ModelFactory.createDefaultModel();
    page.setNsPrefixes(prefixes);
    read(page, catalogue);
    for (var cut : datasets.subList(first, end)) {
      read(page, cut);
    }
    return page;
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }

  /// Named datasets in the order of their names, then those without one by their title.
  private static List<Resource> datasets(Model whole) {
    return whole.listSubjectsWithProperty(RDF.type, DCAT.Dataset).toList().stream()
        .distinct()
        .sorted(Comparator.comparing(Resource::isAnon).thenComparing(DatasetStore::orderedBy))
        .toList();
  }

  private static String orderedBy(Resource dataset) {
    return dataset.isAnon()
        ? dataset.listProperties(DCTerms.title).toList().toString()
        : dataset.getURI();
  }

  /// All that is said about a resource and what it names in turn, up to other datasets and the
  /// catalogue.
  private static Model about(Resource head, Model whole, Set<Resource> stops) {
    var about = ModelFactory.createDefaultModel();
    var open = new ArrayDeque<Resource>(List.of(head));
    var seen = new HashSet<Resource>(stops);
    while (!open.isEmpty()) {
      for (var statement : whole.listStatements(open.pop(), null, (RDFNode) null).toList()) {
        if (statement.getPredicate().equals(DCAT.dataset)) {
          continue;
        }
        about.add(statement);
        if (statement.getObject() instanceof Resource named && seen.add(named)) {
          open.push(named);
        }
      }
    }
    return about;
  }

  private Cut write(Model about) throws IOException {
    var bytes = new ByteArrayOutputStream();
    RDFDataMgr.write(bytes, about, Lang.NTRIPLES);
    var cut = new Cut(channel.size(), bytes.size());
    channel.write(ByteBuffer.wrap(bytes.toByteArray()), cut.offset());
    return cut;
  }

  private void read(Model page, Cut cut) throws IOException {
    var bytes = ByteBuffer.allocate(cut.length());
    while (bytes.hasRemaining() && channel.read(bytes, cut.offset() + bytes.position()) >= 0) {
      // A positioned read may bring less than was asked.
    }
    RDFParser.fromString(new String(bytes.array(), StandardCharsets.UTF_8), Lang.NTRIPLES)
        .parse(page);
  }
}
