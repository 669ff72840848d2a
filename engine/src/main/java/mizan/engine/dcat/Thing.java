package mizan.engine.dcat;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A node of a description: an IRI or a blank node, with what is said of it.
///
/// Not safe for several threads; built once, then only read.
public final class Thing implements Term {
  private final @Nullable String iri;
  private final List<String> properties = new ArrayList<>();
  private final List<Term> values = new ArrayList<>();

  private Thing(@Nullable String iri) {
    this.iri = iri;
  }

  public static Thing named(String iri) {
    return new Thing(iri);
  }

  public static Thing blank() {
    return new Thing(null);
  }

  public static Thing of(@Nullable String iri, String type) {
    return new Thing(iri).with(Dcat.TYPE, named(type));
  }

  /// The IRI; null for a blank node.
  public @Nullable String iri() {
    return iri;
  }

  public Thing with(String property, Term value) {
    properties.add(property);
    values.add(value);
    return this;
  }

  public int size() {
    return properties.size();
  }

  public String property(int index) {
    return properties.get(index);
  }

  public Term value(int index) {
    return values.get(index);
  }

  /// Every value of a property, in the order said.
  public List<Term> all(String property) {
    var found = new ArrayList<Term>(2);
    for (var i = 0; i < properties.size(); i++) {
      if (properties.get(i).equals(property)) {
        found.add(values.get(i));
      }
    }
    return found;
  }

  /// The first value of a property, or null.
  public @Nullable Term first(String property) {
    var at = properties.indexOf(property);
    return at < 0 ? null : values.get(at);
  }

  public boolean isA(String type) {
    for (var i = 0; i < properties.size(); i++) {
      if (properties.get(i).equals(Dcat.TYPE)
          && values.get(i) instanceof Thing thing
          && type.equals(thing.iri)) {
        return true;
      }
    }
    return false;
  }
}
