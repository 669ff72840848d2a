package mizan.platform.notices;

import org.springframework.boot.test.context.TestComponent;

/// What this room does at a start, for a site under test that is started already.
@TestComponent
public class CatchingUp {
  private final Announcer announcer;
  private final OfficerLetters letters;

  CatchingUp(Announcer announcer, OfficerLetters letters) {
    this.announcer = announcer;
    this.letters = letters;
  }

  public void run() {
    announcer.catchUp();
    letters.catchUp();
  }
}
