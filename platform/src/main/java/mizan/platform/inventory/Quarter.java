package mizan.platform.inventory;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/// Three months of a year, as bodies promise by them: `2027-Q1`.
public record Quarter(int year, int number) {
  private static final Pattern FORM = Pattern.compile("(2\\d{3})-Q([1-4])");

  public static Optional<Quarter> find(String text) {
    var read = FORM.matcher(text);
    return read.matches()
        ? Optional.of(new Quarter(Integer.parseInt(read.group(1)), Integer.parseInt(read.group(2))))
        : Optional.empty();
  }

  public LocalDate lastDay() {
    return LocalDate.of(year, 1, 1).plusMonths(3L * number).minusDays(1);
  }
}
