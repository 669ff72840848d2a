package mizan.engine.tables;

/// What a file itself says that a cell is; text formats say nothing.
public enum CellKind {
  /// There is no cell, or nothing in it.
  BLANK,
  /// Characters, whose type is to be found out.
  TEXT,
  /// A number; its text is written with a point and without grouping.
  NUMBER,
  /// A date or a moment; its text is ISO 8601.
  DATE,
  /// Its text is `true` or `false`.
  BOOLEAN,
  /// A formula that failed; its text is the error, `#N/A`.
  ERROR,
  /// A list or an object; its text is JSON.
  NESTED
}
