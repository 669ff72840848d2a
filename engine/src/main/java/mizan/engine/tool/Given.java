package mizan.engine.tool;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import mizan.engine.fetching.Fetched;
import mizan.engine.fetching.Fetcher;
import mizan.engine.reporting.Words;

/// A file that was named on the command line by its path or by its address.
///
/// @param name the file's name, or the address
/// @param mediaType as the server sent it; "" for a file of this machine
/// @param temporary whether it was fetched, and is deleted when it has been read
record Given(Path file, String name, String mediaType, boolean temporary) implements AutoCloseable {

  private static final long SMALL_BYTES = 1 << 20;
  private static final int HEAD_BYTES = 4096;

  /// It could not be had; the message is a sentence in the reader's words.
  static final class Missing extends Exception {
    Missing(String sentence) {
      super(sentence);
    }
  }

  static boolean isAddress(String typed) {
    return typed.matches("(?i)https?://.*");
  }

  /// Opens a file, or fetches an address.
  static Given of(String typed, Fetching fetching, Words words)
      throws Missing, InterruptedException {
    if (isAddress(typed)) {
      return fetched(typed, fetching, words);
    }
    var file = Path.of(typed);
    if (!Files.isRegularFile(file)) {
      throw new Missing(
          words.text("profile.failed", typed, NoSuchFileException.class.getSimpleName()));
    }
    return new Given(file, file.getFileName().toString(), "", false);
  }

  private static Given fetched(String typed, Fetching fetching, Words words)
      throws Missing, InterruptedException {
    URI address;
    try {
      address = new URI(typed.strip());
    } catch (URISyntaxException _) {
      throw new Missing(words.text("profile.not-fetched", typed, words.text("fetch.no-address")));
    }
    if (address.getHost() == null) {
      throw new Missing(words.text("profile.not-fetched", typed, words.text("fetch.no-address")));
    }
    return switch (fetching.fetcher(address).get(address, "*/*")) {
      case Fetched.Failed(_, var reason, _) ->
          throw new Missing(
              words.text("profile.not-fetched", typed, words.text("fetch." + reason.code())));
      case Fetched.Answer answer -> {
        if (!answer.good()) {
          answer.close();
          throw new Missing(
              words.text(
                  "profile.not-fetched",
                  typed,
                  words.text("fetch.refused", Integer.toString(answer.status()))));
        }
        yield new Given(answer.body(), typed, answer.contentType(), true);
      }
    };
  }

  /// Whether it can be opened in this process without danger: a small file that is packed in
  /// nothing. Every packed or binary format has bytes at its beginning that no text has.
  boolean isSmallText() throws IOException {
    if (Files.size(file) > SMALL_BYTES) {
      return false;
    }
    try (var in = Files.newInputStream(file)) {
      for (var octet : in.readNBytes(HEAD_BYTES)) {
        if (octet >= 0 && octet < '\t') {
          return false;
        }
      }
    }
    return true;
  }

  @Override
  public void close() throws IOException {
    if (temporary) {
      Files.deleteIfExists(file);
    }
  }

  /// The fetcher, made when the first address is met.
  static final class Fetching implements AutoCloseable {
    private final java.util.List<Fetcher> made = new java.util.ArrayList<>(1);

    /// Whoever types an address means its host, even within the own network.
    Fetcher fetcher(URI address) {
      if (made.isEmpty()) {
        made.add(new Fetcher());
      }
      made.getFirst().trust(address);
      return made.getFirst();
    }

    @Override
    public void close() throws IOException {
      for (var fetcher : made) {
        fetcher.close();
      }
    }
  }
}
