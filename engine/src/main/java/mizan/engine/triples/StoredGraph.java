package mizan.engine.triples;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.GraphBase;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.util.iterator.NiceIterator;
import org.apache.jena.util.iterator.WrappedIterator;
import org.jspecify.annotations.Nullable;

/// A graph whose triples lie sorted on disk; only read, in the order of their subjects.
///
/// What is said of a node is found by one look. Publishers, licences and services are asked for
/// again and again, so that the nodes of which little is said are kept for a while.
final class StoredGraph extends GraphBase {
  /// Bytes of what is kept, as they stand on disk.
  private static final long KEPT = 12L << 20;

  /// Bytes said of a node that is worth keeping.
  private static final int LITTLE = 4096;

  /// What a kept node weighs whatever is said of it.
  private static final int NODE = 100;

  private final SortedFile triples;
  private final Map<Node, Said> kept = new LinkedHashMap<>(1024, 0.75f, true);
  private long keptBytes;

  /// All that is said of a node.
  private record Said(List<Triple> triples, long bytes) {}

  StoredGraph(SortedFile triples) {
    this.triples = triples;
  }

  @Override
  protected ExtendedIterator<Triple> graphBaseFind(Triple pattern) {
    var subject = pattern.getSubject();
    if (!subject.isConcrete()) {
      return new Found(triples.all(), new byte[0], pattern);
    }
    var said = little(subject);
    if (said != null) {
      return WrappedIterator.create(said.iterator()).filterKeep(pattern::matches);
    }
    var prefix =
        TripleCode.encode(pattern.getSubject(), pattern.getPredicate(), pattern.getObject());
    return new Found(triples.from(prefix), prefix, pattern);
  }

  /// All that is said of a node; null when it is much.
  private @Nullable List<Triple> little(Node subject) {
    var known = kept.get(subject);
    if (known != null) {
      return known.triples();
    }
    var prefix = TripleCode.encode(subject);
    var said = new ArrayList<Triple>();
    var bytes = 0L;
    for (var cursor = triples.from(prefix); begins(cursor, prefix); ) {
      bytes += cursor.length() - prefix.length;
      if (bytes > LITTLE) {
        return null;
      }
      said.add(TripleCode.decode(cursor.record()));
    }
    keep(subject, new Said(said, bytes + NODE));
    return said;
  }

  private void keep(Node subject, Said said) {
    kept.put(subject, said);
    keptBytes += said.bytes();
    for (var eldest = kept.values().iterator(); keptBytes > KEPT; ) {
      keptBytes -= eldest.next().bytes();
      eldest.remove();
    }
  }

  private static boolean begins(SortedFile.Cursor cursor, byte[] prefix) {
    return cursor.next()
        && cursor.length() >= prefix.length
        && Arrays.equals(cursor.record(), 0, prefix.length, prefix, 0, prefix.length);
  }

  /// The triples of a stretch that match a pattern, read as they are asked for.
  private static final class Found extends NiceIterator<Triple> {
    private final SortedFile.Cursor cursor;
    private final byte[] prefix;
    private final byte[] suffix;
    private final Triple pattern;
    private @Nullable Triple next;

    Found(SortedFile.Cursor cursor, byte[] prefix, Triple pattern) {
      this.cursor = cursor;
      this.prefix = prefix;
      this.suffix =
          pattern.getObject().isURI() ? TripleCode.encode(pattern.getObject()) : new byte[0];
      this.pattern = pattern;
    }

    @Override
    public boolean hasNext() {
      while (next == null && begins(cursor, prefix)) {
        if (ends()) {
          var triple = TripleCode.decode(cursor.record());
          next = pattern.matches(triple) ? triple : null;
        }
      }
      return next != null;
    }

    /// A glance at the bytes, which spares decoding what cannot match.
    private boolean ends() {
      var from = cursor.length() - suffix.length;
      return from >= 0
          && Arrays.equals(cursor.record(), from, cursor.length(), suffix, 0, suffix.length);
    }

    @Override
    public Triple next() {
      var found = hasNext() ? next : null;
      if (found == null) {
        throw new java.util.NoSuchElementException();
      }
      next = null;
      return found;
    }
  }
}
