package mizan.engine.tables;

/// Hears the tables of a file in their order, each row once.
///
/// Per table: [#begin], then rows and defects as they are met, then [#end]. A defect that is heard
/// before the first table or between two concerns the file.
public interface TableSink {
  void begin(TableStart table);

  /// Hears a row.
  ///
  /// @param row valid only during the call
  void row(Row row);

  /// Hears many rows at once.
  ///
  /// @return a block that may be filled next: the same, or another when the sink keeps this one
  default RowBlock rows(RowBlock block) {
    var row = new Row();
    for (var i = 0; i < block.rows(); i++) {
      row(block.row(i, row));
    }
    return block;
  }

  void defect(Defect defect);

  void end();
}
