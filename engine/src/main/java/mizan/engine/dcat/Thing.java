package mizan.engine.dcat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A node of a description: an IRI or a blank node, with what is said of it.
///
/// Not safe for several threads; built once, then only read.
public final class Thing implements Term {
  private static final String[] NO_PROPERTIES = {};
  private static final Term[] NO_VALUES = {};
  private static final int FEW = 8;

  private final @Nullable String iri;
  private String[] properties = NO_PROPERTIES; // most things are only named
  private Term[] values = NO_VALUES;
  private int size;

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
    if (size == properties.length) {
      properties = Arrays.copyOf(properties, Math.max(FEW, size * 2));
      values = Arrays.copyOf(values, Math.max(FEW, size * 2));
    }
    properties[size] = property;
    values[size++] = value;
    return this;
  }

  public int size() {
    return size;
  }

  public String property(int index) {
    return properties[index];
  }

  public Term value(int index) {
    return values[index];
  }

  /// Every value of a property, in the order said.
  public List<Term> all(String property) {
    var found = new ArrayList<Term>(2);
    for (var i = 0; i < size; i++) {
      if (properties[i].equals(property)) {
        found.add(values[i]);
      }
    }
    return found;
  }

  /// The first value of a property, or null.
  public @Nullable Term first(String property) {
    for (var i = 0; i < size; i++) {
      if (properties[i].equals(property)) {
        return values[i];
      }
    }
    return null;
  }

  public boolean isA(String type) {
    for (var i = 0; i < size; i++) {
      if (properties[i].equals(Dcat.TYPE)
          && values[i] instanceof Thing thing
          && type.equals(thing.iri)) {
        return true;
      }
    }
    return false;
  }
}
