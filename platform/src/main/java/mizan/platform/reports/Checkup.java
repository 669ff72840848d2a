package mizan.platform.reports;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import mizan.platform.web.Trilingual;

/// What an edition measured of a dataset, or of one of its files.
///
/// @param title of the dataset
/// @param measured the day of measuring
/// @param file the place of the file in the dataset, from 1; 0 for the whole dataset
/// @param address of the file; "" for the whole dataset
/// @param checks what is known: what was not measured is not among them
public record Checkup(
    Trilingual title, LocalDate measured, int file, String address, List<Check> checks) {
  /// The code of the check that is no criterion: whether people get the files.
  public static final String LINK = "link";

  public Checkup {
    checks = List.copyOf(checks);
  }

  /// What one check says.
  ///
  /// @param code of a criterion, or [#LINK]
  public record Check(String code, boolean passes, List<Found> found) {
    public Check {
      found = List.copyOf(found);
    }
  }

  /// What is wanting and where; of links, what is known of each.
  ///
  /// @param finding its code; of a link, its state
  /// @param locator where in the record; of a link, its address
  public record Found(String finding, String locator, Map<String, String> arguments) {
    public Found {
      arguments = Map.copyOf(arguments);
    }
  }
}
