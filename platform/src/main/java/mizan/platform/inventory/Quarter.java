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

  public static Quarter of(LocalDate day) {
    return new Quarter(day.getYear(), (day.getMonthValue() + 2) / 3);
  }

  /// So many quarters later; earlier where it is less than 0.
  Quarter plus(int quarters) {
    return of(firstDay().plusMonths(3L * quarters));
  }

  LocalDate firstDay() {
    return LocalDate.of(year, 3 * number - 2, 1);
  }

  public LocalDate lastDay() {
    return LocalDate.of(year, 1, 1).plusMonths(3L * number).minusDays(1);
  }

  @Override
  public String toString() {
    return "%d-Q%d".formatted(year, number);
  }
}
