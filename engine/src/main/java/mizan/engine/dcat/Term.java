package mizan.engine.dcat;

/// What stands at the end of a statement: a thing that may be described further, or a literal.
public sealed interface Term permits Term.Literal, Thing {

  /// A value in words or figures. Shapes: `datatype` is a full IRI, `language` is "" when untagged.
  record Literal(String text, String datatype, String language) implements Term {
    public static Literal plain(String text) {
      return new Literal(text, Dcat.XSD + "string", "");
    }

    public static Literal tagged(String text, String language) {
      return language.isEmpty()
          ? plain(text)
          : new Literal(text, "http://www.w3.org/1999/02/22-rdf-syntax-ns#langString", language);
    }

    /// A literal of an XML Schema type.
    ///
    /// @param type the local name of an XML Schema type, for example `date`
    public static Literal typed(String text, String type) {
      return new Literal(text, Dcat.XSD + type, "");
    }
  }
}
