package mizan.engine.tables;

/// Puts the name of the packed file before the names of its tables.
final class NamedSink implements TableSink {
  private final String member;
  private final TableSink sink;

  NamedSink(String member, TableSink sink) {
    this.member = member;
    this.sink = sink;
  }

  @Override
  public void begin(TableStart table) {
    var name = table.name().isEmpty() ? member : member + " " + table.name();
    sink.begin(new TableStart(name, table.columns(), table.headerRows(), table.firstRow()));
  }

  @Override
  public void row(Row row) {
    sink.row(row);
  }

  @Override
  public RowBlock rows(RowBlock block) {
    return sink.rows(block);
  }

  @Override
  public void defect(Defect defect) {
    sink.defect(defect);
  }

  @Override
  public void end() {
    sink.end();
  }
}
