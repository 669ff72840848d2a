package mizan.engine.content;

import mizan.engine.tables.CellKind;

/// The shapes of cells, for tests of other rooms.
public final class CellShapes {
  private final CellReader reader = new CellReader();

  public Shape of(String cell) {
    return reader.read(cell, CellKind.TEXT);
  }

  /// What is known at once of the cell that was read last.
  public Glance glance() {
    return reader.glance();
  }
}
