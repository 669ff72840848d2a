package mizan.engine.replay;

import java.nio.file.Path;

/// A DCAT-US portal: its whole catalogue is one file.
record DataJsonPortal(Path recording) implements ReplayedPortal {

  @Override
  public String entry() {
    return "data.json";
  }

  @Override
  public Answer answer(Asked asked) {
    return asked.path().equals("data.json")
        ? new Answer(200, "application/json;charset=utf-8", new Body.Stored(recording))
        : Answer.notFound();
  }
}
