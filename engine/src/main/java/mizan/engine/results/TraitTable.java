package mizan.engine.results;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;
import mizan.engine.catalogue.Dataset;
import mizan.engine.catalogue.Text;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/// The table of what each dataset can be told by again: in another edition, in another portal.
final class TraitTable {
  private static final int ADDRESSES = 64;
  private static final int CHARACTERS = 2048;

  private final DuckDBAppender rows;

  TraitTable(DuckDBConnection duck) throws SQLException {
    Duck.run(
        duck,
        "CREATE TEMP TABLE traits (dataset_key BIGINT, dataset VARCHAR, titles VARCHAR[],"
            + " publisher VARCHAR, landing_page VARCHAR, issued VARCHAR, addresses VARCHAR[])");
    rows = Duck.appender(duck, "traits");
  }

  void append(long key, Dataset dataset) throws SQLException {
    var publisher = dataset.publisher();
    var issued = dataset.issued();
    rows.beginRow().append(key).append(dataset.id());
    rows.append(dataset.title().phrases().stream().map(Text.Phrase::value).map(this::cut).toList());
    append(publisher == null ? null : publisher.name().any());
    append(dataset.landingPage());
    append(issued == null ? null : issued.given());
    rows.append(addresses(dataset)).endRow();
  }

  /// Makes every row visible to queries; no more are taken.
  void close() throws SQLException {
    rows.close();
  }

  private List<String> addresses(Dataset dataset) {
    var addresses = new LinkedHashSet<String>();
    for (var file : dataset.distributions()) {
      Stream.of(file.downloadUrl(), file.accessUrl())
          .filter(address -> address != null && address.length() <= CHARACTERS)
          .forEach(addresses::add);
      if (addresses.size() >= ADDRESSES) {
        break;
      }
    }
    return new ArrayList<>(addresses);
  }

  private void append(@Nullable String text) throws SQLException {
    if (text == null) {
      rows.appendNull();
    } else {
      rows.append(cut(text));
    }
  }

  private String cut(String text) {
    return text.length() <= CHARACTERS ? text : text.substring(0, CHARACTERS);
  }
}
