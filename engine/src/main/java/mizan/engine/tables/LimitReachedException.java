package mizan.engine.tables;

import java.io.IOException;

/// A bound of ours was reached while a file was read; the message says which, in figures.
final class LimitReachedException extends IOException {
  private static final long serialVersionUID = 1;

  LimitReachedException(String bound) {
    super(bound);
  }
}
