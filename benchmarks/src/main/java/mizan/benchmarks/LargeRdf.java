package mizan.benchmarks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import mizan.engine.dcat.Graphs;
import mizan.engine.dcat.Thing;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.graph.GraphFactory;

/// One RDF document far larger than the heap that reads it, measured in a program of its own.
final class LargeRdf {
  private static final long BYTES = 400L << 20;

  private LargeRdf() {}

  static void measure(Path corpus, Path folder, Sheet sheet) throws Exception {
    var document = folder.resolve("large.nt");
    var datasets = write(corpus, document, BYTES);
    var told =
        SmallHeap.run(
            LargeRdf.class, document.toString(), folder.resolve("large-results").toString());
    var seconds = Double.parseDouble(told[0]);
    sheet.row(
        "One RDF document (N-Triples) of %,d MB to Parquet, %,d datasets, heap bound %d MB"
            .formatted(Files.size(document) >> 20, datasets, SmallHeap.MEGABYTES),
        "%,.0f datasets/s".formatted(datasets / seconds),
        "");
    sheet.row("the same, time", "%.1f s".formatted(seconds), "");
    sheet.row("peak heap", "%,d MB".formatted(Long.parseLong(told[1]) >> 20), "≤ 256 MB");
    Files.delete(document);
  }

  /// Measures one document, `FILE OUT`; prints seconds, peak heap in bytes.
  public static void main(String[] args) throws Exception {
    var measured = Timed.of(() -> Pipeline.evaluate(List.of(Path.of(args[0])), Path.of(args[1])));
    System.out.println(measured.seconds() + " " + measured.peakHeapBytes());
  }

  /// Real descriptions, repeated under other names until the size is reached. What is said of the
  /// datasets themselves stands in the first half, what is said of their files and publishers in
  /// the second: no dataset is in one piece.
  ///
  /// @return how many datasets were written
  private static long write(Path corpus, Path document, long bytes) throws Exception {
    var descriptions = ConformanceRace.descriptions(corpus);
    var rest = document.resolveSibling("large-rest.nt");
    var count = 0L;
    try (var first = Files.newOutputStream(document);
        var second = Files.newOutputStream(rest)) {
      for (var written = 0L; written < bytes; count++) {
        var name = NodeFactory.createURI("https://x.example/dataset/" + count);
        var description = descriptions.get((int) (count % descriptions.size()));
        var all = Graphs.graph(named(name.getURI(), description));
        var own = GraphFactory.createDefaultGraph();
        all.find(name, Node.ANY, Node.ANY).forEachRemaining(own::add);
        GraphUtil.deleteFrom(all, own);
        written += append(own, first) + append(all, second);
      }
    }
    try (var out = Files.newOutputStream(document, StandardOpenOption.APPEND)) {
      Files.copy(rest, out);
    }
    Files.delete(rest);
    return count;
  }

  private static Thing named(String iri, Thing description) {
    var named = Thing.named(iri);
    for (var i = 0; i < description.size(); i++) {
      named.with(description.property(i), description.value(i));
    }
    return named;
  }

  private static long append(Graph graph, OutputStream out) throws IOException {
    var bytes = new ByteArrayOutputStream();
    RDFDataMgr.write(bytes, graph, Lang.NTRIPLES);
    bytes.writeTo(out);
    return bytes.size();
  }
}
