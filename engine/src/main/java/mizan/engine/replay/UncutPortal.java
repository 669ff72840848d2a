package mizan.engine.replay;

import java.nio.file.Path;

/// A portal whose RDF cannot be read: the file is served as it was recorded, faults and all, in its
/// own syntax only.
record UncutPortal(Path recording, String ending) implements ReplayedPortal {

  @Override
  public String entry() {
    return "catalog." + ending;
  }

  @Override
  public Answer answer(Asked asked) {
    return asked.path().equals(entry())
        ? new Answer(200, Recording.contentType(asked.path()), new Body.Stored(recording))
        : Answer.notFound();
  }
}
