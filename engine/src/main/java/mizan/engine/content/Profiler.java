package mizan.engine.content;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// placeholder
public final class Profiler {
  private Profiler() {}

  public static FileProfile profile(Path file, String format, List<CellWatch> watches)
      throws IOException {
    throw new IOException();
  }
}
