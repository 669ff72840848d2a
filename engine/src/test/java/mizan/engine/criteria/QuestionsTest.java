package mizan.engine.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import mizan.engine.catalogue.Activity;
import mizan.engine.catalogue.Activity.Course;
import mizan.engine.catalogue.Activity.Kind;
import mizan.engine.catalogue.Offer;
import mizan.engine.catalogue.Offer.State;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Which of what users did are questions, and which answers were in time.
class QuestionsTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

  private static Activity activity(Kind kind, LocalDate opened, @Nullable LocalDate answered) {
    return new Activity(
        kind,
        "x",
        "",
        "",
        "",
        "",
        "",
        "",
        List.of(),
        true,
        new Course(opened, null, answered, null, null));
  }

  private static @Nullable Questions of(Activity... activities) {
    return Questions.of(List.of(), List.of(activities), TODAY);
  }

  @Test
  void anAnswerIsInTimeForThirtyDays() {
    var opened = TODAY.minusDays(100);
    assertThat(
            of(
                activity(Kind.DISCUSSION, opened, opened),
                activity(Kind.DISCUSSION, opened, opened.plusDays(30)),
                activity(Kind.REQUEST, opened, opened.plusDays(31)),
                activity(Kind.REQUEST, opened, null)))
        .isEqualTo(new Questions(4, 2));
  }

  @Test
  void whatIsYoungOrOldOrNoQuestionIsLeftOut() {
    assertThat(
            of(
                activity(Kind.DISCUSSION, TODAY.minusDays(29), TODAY.minusDays(28)),
                activity(Kind.DISCUSSION, TODAY.minusDays(30), null),
                activity(Kind.DISCUSSION, TODAY.minusYears(2), null),
                activity(Kind.DISCUSSION, TODAY.minusYears(2).minusDays(1), null),
                activity(Kind.REUSE, TODAY.minusDays(90), null),
                activity(Kind.ISSUE, TODAY.minusDays(90), null)))
        .isEqualTo(new Questions(2, 0));
  }

  @Test
  void aListThatWasNotReadWholeTellsNothing() {
    var cut = new Offer(Kind.REQUEST, State.INCOMPLETE, 9L, 5, List.of());
    assertThat(Questions.of(List.of(cut), List.of(), TODAY)).isNull();
    var reuses = new Offer(Kind.REUSE, State.INCOMPLETE, 9L, 5, List.of());
    var none = new Offer(Kind.DISCUSSION, State.NOT_OFFERED, null, 0, List.of());
    assertThat(Questions.of(List.of(reuses, none), List.of(), TODAY)).isEqualTo(Questions.NONE);
  }
}
