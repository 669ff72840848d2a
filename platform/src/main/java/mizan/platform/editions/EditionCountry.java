package mizan.platform.editions;

import java.time.LocalDate;
import java.util.List;

/// The country as its editions need it; the room of countries knows it.
public interface EditionCountry {
  boolean isInvented();

  /// The official languages, by their codes.
  List<String> languages();

  /// Does what must be done before an edition is measured, and tells what it stands on.
  Ground prepare(int edition);

  /// Whether public bodies are at work on a day.
  boolean isWorkday(LocalDate day);
}
