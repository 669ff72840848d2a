package mizan.platform.editions;

import java.time.DayOfWeek;
import java.time.LocalDate;
import mizan.engine.fetching.Timekeeper;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Days as the country's public bodies count them.
@Component
public class Deadlines {
  private final ObjectProvider<EditionCountry> country;
  private final Timekeeper time;
  private final EditionSettings settings;

  Deadlines(ObjectProvider<EditionCountry> country, Timekeeper time, EditionSettings settings) {
    this.country = country;
    this.time = time;
    this.settings = settings;
  }

  LocalDate today() {
    return time.now().atZone(settings.window().zone()).toLocalDate();
  }

  /// The day so many days later, or the next one on which bodies are at work.
  LocalDate after(LocalDate day, int days) {
    return workday(day.plusDays(days));
  }

  /// That day, or the next one on which bodies are at work.
  LocalDate workday(LocalDate day) {
    var found = day;
    while (!isWorkday(found)) {
      found = found.plusDays(1);
    }
    return found;
  }

  /// Whether public bodies are at work; of a country that tells nothing, from Monday to Friday.
  public boolean isWorkday(LocalDate day) {
    var known = country.getIfAvailable();
    return known == null
        ? day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY
        : known.isWorkday(day);
  }
}
