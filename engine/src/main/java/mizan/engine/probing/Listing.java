package mizan.engine.probing;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The files that a portal lists, kept on disk until its catalogue is read to the end: only then is
/// it known how many there are, and whether all can be opened.
public final class Listing implements AutoCloseable {
  private final Path file;
  private final BufferedWriter out;
  private final Sampling sampling;

  /// What is done with each dataset's files.
  @FunctionalInterface
  public interface Each {
    /// Takes one dataset's files.
    ///
    /// @param number of the dataset in the listing, from 0
    void take(int number, Listed files) throws InterruptedException;
  }

  public Listing(Sampling sampling) {
    this.sampling = sampling;
    try {
      file = Files.createTempFile("mizan-listing", ".jsonl");
      out = Files.newBufferedWriter(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Adds a dataset's files, in the order of the catalogue.
  public void add(Listed files) {
    try {
      out.write(Worker.JSON.writeValueAsString(files));
      out.newLine();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    sampling.add(files);
  }

  /// Which of them are to be opened; no more are taken.
  public Draw draw() {
    try {
      out.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return sampling.draw();
  }

  /// Passes on every dataset's files, in the order in which they were added.
  public void each(Each each) throws InterruptedException {
    try (var lines = Files.newBufferedReader(file)) {
      var number = 0;
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        each.take(number++, Worker.JSON.readValue(line, Listed.class));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      out.close();
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
