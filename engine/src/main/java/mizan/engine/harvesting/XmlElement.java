package mizan.engine.harvesting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// An element of a portal's XML with all that is in it; as text, it is written as XML again.
///
/// Elements are looked for by their local names: portals differ in namespaces more than in names.
final class XmlElement implements Xml {
  /// How every text of one begins, by which it is told from other kinds of records.
  static final String DECLARATION = "<?xml version=\"1.0\"?>";

  /// A named value of an element. Shapes: `prefix` and `namespace` are "" when there is none.
  record Attribute(String prefix, String namespace, String name, String value) {}

  private final String prefix;
  private final String namespace;
  private final String name;
  private final List<Attribute> attributes;
  private final List<Xml> content = new ArrayList<>(2);

  XmlElement(String prefix, String namespace, String name, List<Attribute> attributes) {
    this.prefix = prefix;
    this.namespace = namespace;
    this.name = name;
    this.attributes = List.copyOf(attributes);
  }

  /// The element that begins at the place of a reader, still without content.
  static XmlElement at(XMLStreamReader reader) {
    var attributes = new ArrayList<Attribute>(reader.getAttributeCount());
    for (var i = 0; i < reader.getAttributeCount(); i++) {
      attributes.add(
          new Attribute(
              orEmpty(reader.getAttributePrefix(i)),
              orEmpty(reader.getAttributeNamespace(i)),
              reader.getAttributeLocalName(i),
              reader.getAttributeValue(i)));
    }
    return new XmlElement(
        orEmpty(reader.getPrefix()),
        orEmpty(reader.getNamespaceURI()),
        reader.getLocalName(),
        attributes);
  }

  void add(Xml part) {
    content.add(part);
  }

  String name() {
    return name;
  }

  String namespace() {
    return namespace;
  }

  /// The value of an attribute; "" when it is not given.
  String attribute(String wanted) {
    for (var attribute : attributes) {
      if (attribute.name.equals(wanted)) {
        return attribute.value;
      }
    }
    return "";
  }

  /// Characters that its head takes in memory, about.
  int size() {
    var size = 4 * Long.BYTES + name.length();
    for (var attribute : attributes) {
      size += attribute.name.length() + attribute.value.length();
    }
    return size;
  }

  /// The elements right in it.
  List<XmlElement> elements() {
    return content.stream()
        .filter(XmlElement.class::isInstance)
        .map(XmlElement.class::cast)
        .toList();
  }

  /// The elements at the end of a path of names, in their order; `*` stands for any name.
  List<XmlElement> all(String... path) {
    var found = List.of(this);
    for (var step : path) {
      var next = new ArrayList<XmlElement>();
      for (var element : found) {
        for (var part : element.content) {
          if (part instanceof XmlElement inner && (step.equals("*") || inner.name.equals(step))) {
            next.add(inner);
          }
        }
      }
      found = next;
    }
    return found;
  }

  /// The first element at the end of a path of names.
  @Nullable XmlElement first(String... path) {
    var all = all(path);
    return all.isEmpty() ? null : all.getFirst();
  }

  /// Every element of a name, however deep.
  List<XmlElement> everywhere(String wanted) {
    var found = new ArrayList<XmlElement>();
    walk(element -> {
      if (element.name.equals(wanted)) {
        found.add(element);
      }
    });
    return found;
  }

  private void walk(Consumer<XmlElement> each) {
    each.accept(this);
    for (var part : content) {
      if (part instanceof XmlElement inner) {
        inner.walk(each);
      }
    }
  }

  /// All words in it and in its elements, without marks that are not seen; "" when there are none.
  String words() {
    var words = new StringBuilder();
    collect(words);
    return Fields.visible(words.toString()).strip();
  }

  private void collect(StringBuilder words) {
    for (var part : content) {
      switch (part) {
        case Words(var text) -> words.append(text);
        case XmlElement inner -> inner.collect(words);
      }
    }
  }

  @Override
  public String toString() {
    var out = new StringBuilder(DECLARATION);
    write(out, Map.of());
    return out.toString();
  }

  /// @param known the namespaces that prefixes stand for in what is around
  private void write(StringBuilder out, Map<String, String> known) {
    var inside = new HashMap<>(known);
    var tag = prefix.isEmpty() ? name : prefix + ":" + name;
    out.append('<').append(tag);
    declare(out, inside, prefix, namespace);
    for (var attribute : attributes) {
      if (!attribute.prefix.isEmpty() && !attribute.prefix.equals("xml")) {
        declare(out, inside, attribute.prefix, attribute.namespace);
      }
      var written =
          attribute.prefix.isEmpty() ? attribute.name : attribute.prefix + ":" + attribute.name;
      out.append(' ').append(written).append("=\"").append(escaped(attribute.value)).append('"');
    }
    if (content.isEmpty()) {
      out.append("/>");
      return;
    }
    out.append('>');
    for (var part : content) {
      switch (part) {
        case Words(var text) -> out.append(escaped(text));
        case XmlElement inner -> inner.write(out, inside);
      }
    }
    out.append("</").append(tag).append('>');
  }

  private static void declare(
      StringBuilder out, Map<String, String> known, String prefix, String namespace) {
    if (!namespace.equals(known.getOrDefault(prefix, ""))) {
      out.append(" xmlns").append(prefix.isEmpty() ? "" : ":").append(prefix);
      out.append("=\"").append(escaped(namespace)).append('"');
      known.put(prefix, namespace);
    }
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
