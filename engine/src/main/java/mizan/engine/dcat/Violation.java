package mizan.engine.dcat;

/// One breach of DCAT-AP: the property concerned and the SHACL constraint that it breaks.
///
/// @param path the property's full IRI
/// @param constraint the local name of the SHACL constraint, for example `minCount`
public record Violation(String path, String constraint) {}
