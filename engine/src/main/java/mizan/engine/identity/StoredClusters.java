package mizan.engine.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import mizan.engine.results.Duck;
import mizan.engine.results.Keys;
import mizan.engine.results.PortalResults;
import mizan.engine.results.Results;
import org.duckdb.DuckDBConnection;

/// The clusters of an edition's results, as `clusters.parquet`: a row a dataset that others list
/// too.
public final class StoredClusters {
  static final String CLUSTERS = "clusters.parquet";

  private StoredClusters() {}

  /// Finds the clusters and writes them into a folder, which is made when it is not there.
  public static List<Cluster> write(Results edition, Path folder) {
    var clusters = Clusters.of(edition.portals().stream().map(StoredClusters::listing).toList());
    try (var duck = Duck.connect();
        var statement = duck.createStatement()) {
      Files.createDirectories(folder);
      statement.execute(
          "CREATE TEMP TABLE clusters (cluster INTEGER, portal VARCHAR, dataset_key BIGINT,"
              + " dataset VARCHAR, origin BOOLEAN, rule VARCHAR, confidence DOUBLE)");
      append(clusters, duck);
      statement.execute(
          "COPY clusters TO %s (FORMAT parquet, COMPRESSION zstd)"
              .formatted(Duck.quoted(folder.resolve(CLUSTERS).toString())));
    } catch (SQLException e) {
      throw new IllegalStateException("clusters were not written: " + e.getMessage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return clusters;
  }

  private static void append(List<Cluster> clusters, DuckDBConnection duck) throws SQLException {
    try (var rows = duck.createAppender("temp", DuckDBConnection.DEFAULT_SCHEMA, "clusters")) {
      for (var number = 0; number < clusters.size(); number++) {
        var cluster = clusters.get(number);
        for (var member : cluster.members()) {
          rows.beginRow().append(number + 1).append(member.portal()).append(Keys.of(member.id()));
          rows.append(member.id()).append(member.equals(cluster.origin()));
          rows.append(cluster.rule().code()).append(Math.round(cluster.confidence() * 1e4) / 1e4);
          rows.endRow();
        }
      }
    }
  }

  /// A recorded portal has no address of its own: its landing pages tell where it stood.
  private static Clusters.Listing listing(PortalResults portal) {
    var address = portal.summary().address();
    var host = address.startsWith("http") ? CanonicalAddress.host(address) : "";
    return new Clusters.Listing(portal.summary().slug(), host, new StoredEntries(portal));
  }
}
