package mizan.engine.feeds;

import java.util.List;
import mizan.engine.places.Geometry.Extent;
import org.jspecify.annotations.Nullable;

/// What was found in a feed of timetables.
///
/// @param files that were read, in the order of reading
/// @param faultyRows rows with at least one fault; headers are rows too
/// @param firstDay the first day with a service, ISO 8601; "" when there is none
/// @param lastDay the last day; exceptions that only take services away are left out of account
/// @param extent around the stops, rounded to hundredths; null when there is none
public record Feed(
    List<Member> files,
    long faultyRows,
    String firstDay,
    String lastDay,
    @Nullable Extent extent,
    List<Fault> faults) {

  public Feed {
    files = List.copyOf(files);
    faults = List.copyOf(faults);
  }

  /// A file of the feed and its rows of data.
  public record Member(String file, long rows) {}

  /// A rule that is broken.
  ///
  /// @param field concerned; "" when it is the row or the file
  /// @param count of rows
  /// @param rows the first of them, from 1, the header counted; empty when the file is concerned
  public record Fault(FeedRule rule, String file, String field, long count, List<Long> rows) {
    public Fault {
      rows = List.copyOf(rows);
    }
  }

  /// The share of rows without fault; 0 when what no feed can do without is absent.
  public double share() {
    if (faults.stream().anyMatch(fault -> fault.rule().grave())) {
      return 0;
    }
    var all = files.stream().mapToLong(file -> file.rows() + 1).sum();
    return all == 0 ? 0 : Math.max(0, 1 - (double) faultyRows / all);
  }

  /// Rows of one file; 0 when it is absent.
  public long rows(String name) {
    return files.stream().filter(file -> file.file().equals(name)).mapToLong(Member::rows).sum();
  }
}
