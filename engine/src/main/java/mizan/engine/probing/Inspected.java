package mizan.engine.probing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import mizan.engine.content.Claimed;
import mizan.engine.schemas.Held;
import mizan.engine.schemas.Inference;
import mizan.engine.schemas.InferredColumn;
import mizan.engine.schemas.Schemas;
import mizan.engine.schemas.UnreadableSchema;
import mizan.engine.triage.Triage;
import org.jspecify.annotations.Nullable;

/// A look into a file, and what else was asked of it.
///
/// @param held what came of holding it against a schema; null when none was given
/// @param columns inferred of its largest table; empty when that was not asked
/// @param triage what in it could tell of persons; null when that was not asked
public record Inspected(
    Look look, @Nullable Held held, List<InferredColumn> columns, @Nullable Triage triage) {
  public Inspected {
    columns = List.copyOf(columns);
  }

  /// Inspects a file on disk.
  ///
  /// @throws IOException when the file cannot be read from the disk
  public static Inspected of(Path file, Claimed claimed, Asked asked)
      throws IOException, UnreadableSchema {
    var look = Look.into(file, claimed);
    var against = asked.against();
    var places = asked.places();
    return new Inspected(
        look,
        against == null ? null : Schemas.hold(file, look.profile(), against),
        asked.inferred() ? Inference.of(file, look.profile()) : List.of(),
        places == null ? null : Triage.of(file, look.profile(), look.personal(), places));
  }
}
