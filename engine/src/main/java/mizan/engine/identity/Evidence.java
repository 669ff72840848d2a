package mizan.engine.identity;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How much speaks for two datasets being one.
///
/// Four witnesses are heard: the link (identifier, landing page, name), the title, what is held
/// (files, ids of the software), the moment of issue. Each is believed by its best key, the less
/// the more datasets share it, and they are taken for independent: confidence = 1 − Π (1 −
/// witness). Titles that speak against it bound the confidence.
///
/// @param confidence in [0,1]
/// @param keys a bit for each [Key]
/// @param against what speaks against it; null when nothing does
record Evidence(float confidence, int keys, @Nullable Doubt against) {
  /// Nothing was compared.
  static final Evidence NONE = new Evidence(0, 0, null);

  /// From which on a pair is matched without a person.
  static final double CERTAIN = 0.9;

  /// From which on a person is asked.
  static final double ASKED = 0.4;

  private static final int NAMING =
      Key.IDENTIFIER.bit()
          | Key.LANDING_PAGE.bit()
          | Key.PORTAL_NAME.bit()
          | Key.TITLE.bit()
          | Key.DECISION.bit();
  private static final double SERIES_AT_MOST = 0.5;
  private static final double RENAMED_AT_MOST = 0.8;

  /// How far each key is trusted.
  ///
  /// @param portalName a name may stand for another dataset on another portal, as a title may
  private record Trust(
      double identifier,
      double shortIdentifier,
      double landingPage,
      double portalName,
      double titlePublisher,
      double title,
      double nearTitle,
      double issued) {}

  private static final Trust EDITIONS = new Trust(0.99, 0.6, 0.97, 0.95, 0.95, 0.92, 0.5, 0.8);
  private static final Trust PORTALS = new Trust(0.5, 0, 0.97, 0.3, 0.6, 0.3, 0.2, 0.5);
  private static final double PLATFORM_ID = 0.97;

  /// What two datasets share, and their titles.
  ///
  /// @param weights of the keys that are shared: 1 when with nobody else, less when with more; of
  ///   addresses the sum
  /// @param files the lesser number of addresses
  record Shared(Map<Key, Double> weights, String titleA, String titleB, int files) {
    Shared {
      weights = Map.copyOf(weights);
    }

    private double of(Key key) {
      return weights.getOrDefault(key, 0.0);
    }

    private boolean has(Key key) {
      return of(key) > 0;
    }
  }

  /// Hears what datasets of two editions of one portal share.
  static Evidence ofEditions(Shared shared) {
    return of(shared, EDITIONS);
  }

  /// Hears what datasets of two portals share.
  static Evidence ofPortals(Shared shared) {
    return of(shared, PORTALS);
  }

  private static Evidence of(Shared shared, Trust trust) {
    var a = Title.of(shared.titleA);
    var b = Title.of(shared.titleB);
    var near = shared.has(Key.TITLE) ? 0 : a.similarity(b);
    var link =
        greatest(
            trust.identifier * shared.of(Key.IDENTIFIER),
            trust.shortIdentifier * shared.of(Key.SHORT_IDENTIFIER),
            trust.landingPage * shared.of(Key.LANDING_PAGE),
            trust.portalName * shared.of(Key.PORTAL_NAME));
    var title =
        greatest(
            trust.titlePublisher * shared.of(Key.TITLE_PUBLISHER),
            trust.title * shared.of(Key.TITLE),
            trust.nearTitle * near);
    var held = greatest(PLATFORM_ID * shared.of(Key.PLATFORM_ID), files(shared));
    var issued = trust.issued * shared.of(Key.ISSUED);
    var confidence = 1 - (1 - link) * (1 - title) * (1 - issued) * (1 - held);
    var keys = near >= 0.5 ? Key.NEAR_TITLE.bit() : 0;
    for (var key : Key.values()) {
      keys |= key != Key.NEAR_TITLE && shared.has(key) ? key.bit() : 0;
    }
    if (!shared.has(Key.TITLE)
        && a.inSeriesWith(b)
        && trust.identifier * shared.of(Key.IDENTIFIER) < CERTAIN) {
      return new Evidence((float) Math.min(confidence, SERIES_AT_MOST), keys, Doubt.SERIES);
    }
    if (!shared.has(Key.TITLE) && a.foreignTo(b)) {
      return new Evidence((float) Math.min(confidence, RENAMED_AT_MOST), keys, Doubt.RENAMED);
    }
    return new Evidence((float) confidence, keys, null);
  }

  /// A person's word.
  static Evidence decided() {
    return new Evidence(1, Key.DECISION.bit(), null);
  }

  /// Whether they share what names a dataset: the title, the identifier or the landing page; else
  /// it may be a part of the other, or made from it.
  boolean named() {
    return (keys & NAMING) != 0;
  }

  /// Strength that adds up where witnesses agree: −ln (1 − confidence).
  double strength() {
    return -Math.log1p(-Math.min(confidence, 0.9999999));
  }

  /// The keys of a bit set.
  static Set<Key> keys(int bits) {
    return Stream.of(Key.values())
        .filter(key -> (bits & key.bit()) != 0)
        .collect(Collectors.toUnmodifiableSet());
  }

  /// One file that nobody else has says much, most of the files more.
  private static double files(Shared shared) {
    var common = shared.of(Key.ADDRESS);
    return common >= 2 && common >= 0.5 * shared.files ? 0.95 : 0.85 * Math.min(1, common);
  }

  private static double greatest(double... values) {
    return Arrays.stream(values).max().orElse(0);
  }
}
