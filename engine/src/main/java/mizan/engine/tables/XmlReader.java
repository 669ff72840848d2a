package mizan.engine.tables;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import mizan.engine.tables.Defect.Kind;
import org.jspecify.annotations.Nullable;

/// Reads the records of XML: the element that comes back most, nearest to the root, with something
/// in it. Columns are the paths below it; attributes have `@` before their name.
///
/// No document type is read and no entity is resolved.
public final class XmlReader implements TableReader {
  private static final int DEPTH_MOST = 150;
  private static final int PATHS_MOST = 10_000;

  @Override
  public void read(Path file, Limits limits, TableSink sink) throws IOException {
    var outline = new Outline();
    var fault = walk(file, outline);
    var record = outline.record();
    if (!record.isEmpty()) {
      var columns = new Columns(record, limits);
      walk(file, columns);
      var rows = new Rows(record, columns, limits, sink);
      sink.begin(new TableStart(record, List.copyOf(columns.names), 0, 1));
      if (columns.more) {
        sink.defect(new Defect(Kind.LIMIT_REACHED, 0, 0, "columns > " + limits.columns()));
      }
      walk(file, rows);
      sink.end();
    }
    if (fault != null) {
      sink.defect(fault);
    }
  }

  /// Hears elements by their path from the root.
  private interface Hearer {
    void open(String path, XMLStreamReader at);

    void text(String path, String text);

    void close(String path);
  }

  /// Walks a document; the fault that ended it before its end, or null.
  private static @Nullable Defect walk(Path file, Hearer hearer) throws IOException {
    try (var in = XmlSource.open(file)) {
      var reader = SafeXml.factory().createXMLStreamReader(in);
      var path = new StringBuilder();
      var ends = new ArrayList<Integer>();
      while (reader.hasNext()) {
        switch (reader.next()) {
          case XMLStreamConstants.START_ELEMENT -> {
            if (ends.size() == DEPTH_MOST) {
              return new Defect(Kind.LIMIT_REACHED, 0, 0, "depth > " + DEPTH_MOST);
            }
            ends.add(path.length());
            path.append('/').append(reader.getLocalName());
            hearer.open(path.toString(), reader);
          }
          case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
              hearer.text(path.toString(), reader.getText());
          case XMLStreamConstants.END_ELEMENT -> {
            hearer.close(path.toString());
            path.setLength(ends.removeLast());
          }
          default -> {}
        }
      }
      return null;
    } catch (XMLStreamException e) {
      var at = e.getLocation();
      return new Defect(Kind.DAMAGED, 0, 0, "line " + (at == null ? 0 : at.getLineNumber()));
    } catch (MissingResourceException _) {
      // the JDK's parser has no words for some faults of a document type
      return new Defect(Kind.DAMAGED, 0, 0, "document type");
    }
  }

  /// Counts elements with something in them, by path.
  private static final class Outline implements Hearer {
    private final Map<String, Long> counts = new LinkedHashMap<>();
    private final Set<String> full = new LinkedHashSet<>();

    @Override
    public void open(String path, XMLStreamReader at) {
      if (counts.size() < PATHS_MOST || counts.containsKey(path)) {
        counts.merge(path, 1L, Long::sum);
        if (at.getAttributeCount() > 0) {
          full.add(path);
        }
        var parent = path.substring(0, path.lastIndexOf('/'));
        if (!parent.isEmpty()) {
          full.add(parent);
        }
      }
    }

    @Override
    public void text(String path, String text) {}

    @Override
    public void close(String path) {}

    /// The path of the records; "" when nothing comes back.
    String record() {
      var best = "";
      var bestDepth = Integer.MAX_VALUE;
      var most = 1L;
      for (var entry : counts.entrySet()) {
        var depth = (int) entry.getKey().chars().filter(sign -> sign == '/').count();
        var count = entry.getValue();
        var nearer = depth < bestDepth || (depth == bestDepth && count > most);
        if (full.contains(entry.getKey()) && count > 1 && nearer && depth > 1) {
          best = entry.getKey();
          bestDepth = depth;
          most = count;
        }
      }
      return best;
    }
  }

  /// The columns below a record, in the order in which they first come.
  private static final class Columns implements Hearer {
    private final String record;
    private final Limits limits;
    private final Set<String> names = new LinkedHashSet<>();
    private boolean more;

    Columns(String record, Limits limits) {
      this.record = record;
      this.limits = limits;
    }

    @Override
    public void open(String path, XMLStreamReader at) {
      if (inside(record, path)) {
        for (var i = 0; i < at.getAttributeCount(); i++) {
          add(below(record, path, "@" + at.getAttributeLocalName(i)));
        }
      }
    }

    @Override
    public void text(String path, String text) {
      if (inside(record, path) && !text.isBlank()) {
        add(below(record, path, ""));
      }
    }

    @Override
    public void close(String path) {}

    private void add(String name) {
      if (names.size() < limits.columns()) {
        names.add(name);
      } else {
        more |= !names.contains(name);
      }
    }
  }

  private static boolean inside(String record, String path) {
    return path.startsWith(record)
        && (path.length() == record.length() || path.charAt(record.length()) == '/');
  }

  /// `a/b/@c`; "" for the text of the record itself.
  private static String below(String record, String path, String attribute) {
    var name = path.length() == record.length() ? "" : path.substring(record.length() + 1);
    return attribute.isEmpty() || name.isEmpty() ? name + attribute : name + "/" + attribute;
  }

  /// Tells a row for every record.
  private static final class Rows implements Hearer {
    private final String record;
    private final List<String> names;
    private final Limits limits;
    private final TableSink sink;
    private final Map<String, XmlValue> values = new LinkedHashMap<>();
    private final Row row = new Row();
    private long number;

    Rows(String record, Columns columns, Limits limits, TableSink sink) {
      this.record = record;
      this.names = List.copyOf(columns.names);
      this.limits = limits;
      this.sink = sink;
      names.forEach(name -> values.put(name, new XmlValue(limits.cellCharacters())));
    }

    @Override
    public void open(String path, XMLStreamReader at) {
      if (path.equals(record)) {
        values.values().forEach(XmlValue::clear);
      }
      if (inside(record, path)) {
        begin(below(record, path, ""), null);
        for (var i = 0; i < at.getAttributeCount(); i++) {
          begin(below(record, path, "@" + at.getAttributeLocalName(i)), at.getAttributeValue(i));
        }
      }
    }

    private void begin(String name, @Nullable String text) {
      var value = values.get(name);
      if (value != null) {
        value.begin();
        if (text != null) {
          value.add(text);
        }
      }
    }

    @Override
    public void text(String path, String text) {
      var value = inside(record, path) ? values.get(below(record, path, "")) : null;
      if (value != null) {
        value.add(text);
      }
    }

    @Override
    public void close(String path) {
      if (!path.equals(record)) {
        return;
      }
      row.clear(++number);
      var filled = 0;
      for (var name : names) {
        var value = values.getOrDefault(name, new XmlValue(0));
        var text = value.text();
        filled += text.isEmpty() ? 0 : 1;
        row.add(text, text.isEmpty() ? CellKind.BLANK : value.kind());
        if (value.cut()) {
          var detail = "characters > " + limits.cellCharacters();
          sink.defect(new Defect(Kind.LIMIT_REACHED, number, row.size(), detail));
        }
      }
      if (filled < names.size()) {
        var detail = filled + " of " + names.size();
        sink.defect(new Defect(Kind.RECORD_FIELDS_DIFFER, number, 0, detail));
      }
      sink.row(row);
    }
  }
}
