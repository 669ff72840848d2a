package mizan.engine.fetching;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/// What is taken of the body of an answer, before anybody sees it: neither whoever asked nor the
/// archive gets the rest.
public interface Sieve {
  /// Passes on what is taken.
  ///
  /// @param body as it came, unpacked
  void pass(InputStream body, OutputStream taken) throws IOException;
}
