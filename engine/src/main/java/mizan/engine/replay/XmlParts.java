package mizan.engine.replay;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Parts of XML as it stands: a replay gives out what was recorded byte for byte.
final class XmlParts {
  private static final Pattern ROOT = Pattern.compile("<([A-Za-z_][\\w.-]*:)?([\\w.-]+)([^>]*)>");
  private static final Pattern ATTRIBUTE =
      Pattern.compile("([\\w.-]+)\\s*=\\s*[\"']([^\"']*)[\"']");

  private XmlParts() {}

  /// The local name of the root; "" when there is none.
  static String root(String xml) {
    var root = ROOT.matcher(xml);
    return root.find() ? root.group(2) : "";
  }

  static Map<String, String> rootAttributes(String xml) {
    var attributes = new LinkedHashMap<String, String>();
    var root = ROOT.matcher(xml);
    if (root.find()) {
      ATTRIBUTE
          .matcher(root.group(3))
          .results()
          .forEach(found -> attributes.put(found.group(1), found.group(2)));
    }
    return attributes;
  }

  /// The elements of a name, none of which stands in another.
  static List<String> elements(String xml, String name) {
    var elements = new ArrayList<String>();
    var tags = Pattern.compile("<(/?)(?:[A-Za-z_][\\w.-]*:)?" + name + "(?=[\\s>])").matcher(xml);
    var begun = -1;
    while (tags.find()) {
      if (tags.group(1).isEmpty()) {
        begun = tags.start();
      } else if (begun >= 0) {
        elements.add(xml.substring(begun, xml.indexOf('>', tags.end()) + 1));
        begun = -1;
      }
    }
    return List.copyOf(elements);
  }

  /// The words of the first element of a name, without what is marked in them; "" without one.
  static String words(String xml, String name) {
    var found = elements(xml, name);
    return found.isEmpty() ? "" : found.getFirst().replaceAll("<[^>]*>", "").strip();
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }
}
