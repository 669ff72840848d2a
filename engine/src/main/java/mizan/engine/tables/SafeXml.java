package mizan.engine.tables;

import javax.xml.stream.XMLInputFactory;

/// XML from anywhere, parsed as a stream: no document type is read and no entity is resolved.
public final class SafeXml {
  private SafeXml() {}

  /// Makes readers; how deep elements may stand in each other is for the caller to bound.
  public static XMLInputFactory factory() {
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    // Without document types every entity counted is an &amp;.
    factory.setProperty("jdk.xml.maxElementDepth", "0");
    factory.setProperty("jdk.xml.entityExpansionLimit", "0");
    factory.setProperty("jdk.xml.maxGeneralEntitySizeLimit", "0");
    factory.setProperty("jdk.xml.totalEntitySizeLimit", "0");
    return factory;
  }
}
