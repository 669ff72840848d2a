package mizan.engine.criteria;

import mizan.engine.probing.LinkVerdict;

/// A file of which nothing is known but what its link told.
///
/// @param distribution the index of the distribution, from 0
public record Unopened(int distribution, LinkVerdict link) {
  /// The file as a whole.
  Where whole() {
    return Where.file(distribution, "");
  }
}
