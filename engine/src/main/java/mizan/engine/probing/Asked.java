package mizan.engine.probing;

import mizan.engine.schemas.SchemaText;
import org.jspecify.annotations.Nullable;

/// What else is wanted of a file that is opened.
///
/// @param against the schema that it is held against; null for none
/// @param inferred whether a schema is inferred
public record Asked(@Nullable SchemaText against, boolean inferred) {
  public static final Asked NOTHING = new Asked(null, false);
}
