package mizan.engine.harvesting;

/// What stands in an element of XML: another element, or words.
sealed interface Xml permits XmlElement, Xml.Words {
  /// Words between elements, as they are meant.
  record Words(String text) implements Xml {}
}
