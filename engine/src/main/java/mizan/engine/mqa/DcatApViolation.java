package mizan.engine.mqa;

import mizan.engine.criteria.Finding;
import mizan.engine.criteria.Where;

/// A breach of DCAT-AP: the property's IRI and the SHACL constraint that it breaks.
public record DcatApViolation(Where where, String path, String constraint) implements Finding {}
