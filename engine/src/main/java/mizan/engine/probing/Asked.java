package mizan.engine.probing;

import mizan.engine.schemas.SchemaText;
import mizan.engine.triage.Gazetteer;
import org.jspecify.annotations.Nullable;

/// What else is wanted of a file that is opened.
///
/// @param against the schema that it is held against; null for none
/// @param inferred whether a schema is inferred
/// @param places of the country, where it is asked what could tell of persons; null where it is not
public record Asked(@Nullable SchemaText against, boolean inferred, @Nullable Gazetteer places) {
  public static final Asked NOTHING = new Asked(null, false, null);
}
