package mizan.platform.exchange;

import java.time.LocalDate;
import mizan.engine.criteria.Questions;
import mizan.platform.editions.Questioned;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// How bodies answer requests by the clock of the country, as evidence for the evaluation of their
/// portals: what was answered by a day, or had to be.
@Component
class AnsweredRequests implements Questioned {
  private final RequestsStore store;
  private final Timing timing;

  AnsweredRequests(RequestsStore store, Timing timing) {
    this.store = store;
    this.timing = timing;
  }

  @Override
  @Transactional(readOnly = true)
  public Questions of(String body, LocalDate day) {
    var first = day.minusYears(Questions.YEARS);
    return store.list().stream()
        .filter(request -> request.body().equals(body))
        .filter(request -> !Responsiveness.NO_MEASURE.contains(request.state()))
        .map(request -> timing.course(request.state(), store.steps(request.number())))
        .filter(course -> !course.sent().isBefore(first))
        .map(course -> count(course, day))
        .reduce(Questions.NONE, Questions::and);
  }

  private static Questions count(Course course, LocalDate day) {
    var answered = course.answered();
    if (answered != null && !answered.isAfter(day)) {
      return new Questions(1, course.isAnsweredInTime() ? 1 : 0);
    }
    var due = course.due();
    return new Questions(due != null && due.isBefore(day) ? 1 : 0, 0);
  }
}
