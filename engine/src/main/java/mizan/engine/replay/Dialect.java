package mizan.engine.replay;

/// Where portals of one kind differ in manner, none of them wrong.
///
/// @param dkan packages are served as DKAN does: no search, single packages inside a list
/// @param pagedCollection RDF pages follow each other by `hydra:nextPage` (a plain string, as older
///   CKAN portals write it) instead of `hydra:next`
/// @param rowsMax most packages one CKAN answer holds
/// @param pageSize datasets on one RDF page
/// @param thirdCsw a catalogue service speaks version 3.0.0 and no other
public record Dialect(
    boolean dkan, boolean pagedCollection, int rowsMax, int pageSize, boolean thirdCsw) {

  public Dialect {
    if (rowsMax < 1 || pageSize < 1) {
      throw new IllegalArgumentException("a page holds at least one record");
    }
  }

  public static Dialect usual() {
    return new Dialect(false, false, 1000, 100, false);
  }

  public Dialect withDkan(boolean spoken) {
    return new Dialect(spoken, pagedCollection, rowsMax, pageSize, thirdCsw);
  }

  public Dialect withPagedCollection(boolean spoken) {
    return new Dialect(dkan, spoken, rowsMax, pageSize, thirdCsw);
  }

  public Dialect withRowsMax(int rows) {
    return new Dialect(dkan, pagedCollection, rows, pageSize, thirdCsw);
  }

  public Dialect withPageSize(int datasets) {
    return new Dialect(dkan, pagedCollection, rowsMax, datasets, thirdCsw);
  }

  public Dialect withThirdCsw(boolean spoken) {
    return new Dialect(dkan, pagedCollection, rowsMax, pageSize, spoken);
  }
}
