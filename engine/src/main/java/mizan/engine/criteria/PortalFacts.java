package mizan.engine.criteria;

import org.jspecify.annotations.Nullable;

/// What a harvest tells of a portal as a whole.
///
/// @param announced datasets it says it has; null when it does not say
/// @param obtained distinct datasets obtained
/// @param living asked over the network, not read from a recording
/// @param export whether it offers its catalogue in DCAT; null when not looked for
/// @param exportFault where the first fault of a faulty export stands; null without one
/// @param languageShares per official language, the share of titles and descriptions in it; empty
///   when the country sets no language or the catalogue is empty
/// @param questions what users asked there; null when that is not known
public record PortalFacts(
    @Nullable Long announced,
    long obtained,
    boolean living,
    @Nullable Export export,
    @Nullable String exportFault,
    java.util.Map<String, Double> languageShares,
    @Nullable Questions questions) {

  public PortalFacts {
    languageShares = java.util.Collections.unmodifiableMap(new java.util.TreeMap<>(languageShares));
  }

  /// The state of the catalogue's DCAT export.
  public enum Export {
    PARSES,
    FAULTY,
    ABSENT
  }
}
