package mizan.platform.notices;

import org.springframework.boot.test.context.TestComponent;

/// What this room does at a start, for a site under test that is started already.
@TestComponent
public class CatchingUp {
  private final Announcer announcer;
  private final OfficerLetters officers;
  private final AssessorLetters assessors;

  CatchingUp(Announcer announcer, OfficerLetters officers, AssessorLetters assessors) {
    this.announcer = announcer;
    this.officers = officers;
    this.assessors = assessors;
  }

  public void run() {
    announcer.catchUp();
    officers.catchUp();
    assessors.catchUp();
  }
}
