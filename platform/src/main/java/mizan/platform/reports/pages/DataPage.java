package mizan.platform.reports.pages;

import java.util.List;
import mizan.engine.reporting.DataDictionary;
import mizan.engine.reporting.DataDictionary.Table;
import mizan.platform.web.Crumb;
import mizan.platform.web.Page;
import mizan.platform.web.Trilingual;
import mizan.platform.web.Words;
import org.jspecify.annotations.Nullable;

/// The files of an edition, what is in them, and how they are checked.
///
/// @param head of the chain over the evidence of all portals; null when nothing was kept
/// @param recomputing the query by which scores are computed again
public record DataPage(
    Shown shown, List<Entry> files, @Nullable String head, List<Chain> evidence, String recomputing)
    implements Page {
  public DataPage {
    files = List.copyOf(files);
    evidence = List.copyOf(evidence);
  }

  /// A file.
  ///
  /// @param sha256 "" of the file that holds the digests themselves
  public record Entry(String name, String type, long sizeBytes, String sha256) {
    /// What its explanation is found by, `findings-csv`.
    public String code() {
      return name.replace('.', '-');
    }
  }

  /// The evidence of a portal.
  ///
  /// @param head of the chain of digests over its exchanges
  public record Chain(Trilingual portal, String slug, long exchanges, String head) {}

  /// The tables with their columns.
  public static List<Table> tables() {
    return DataDictionary.TABLES;
  }

  @Override
  public String title(Words words) {
    return words.text("document.data.title", shown.number());
  }

  @Override
  public List<Crumb> trail(Words words) {
    return List.of(shown.root(words));
  }
}
