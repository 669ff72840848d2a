package mizan.platform.web;

import java.util.Optional;

/// Tells who reads the page that is being written.
public interface Readers {
  Optional<Reader> find();
}
