package mizan.engine.tables;

import java.io.Writer;

/// Keeps the beginning of what is written, one character beyond the bound, so that a cut shows.
final class CutWriter extends Writer {
  private final StringBuilder kept = new StringBuilder();
  private final int most;

  CutWriter(int most) {
    this.most = most;
  }

  @Override
  public void write(char[] from, int start, int length) {
    kept.append(from, start, Math.min(length, Math.max(0, most + 1 - kept.length())));
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}

  @Override
  public String toString() {
    return kept.toString();
  }
}
