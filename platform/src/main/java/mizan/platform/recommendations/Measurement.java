package mizan.platform.recommendations;

import org.jspecify.annotations.Nullable;

/// What an edition measured of a recommendation's cause, at one portal of the body.
///
/// @param value the mean in [0,1]; null when it was not measured, or not wholly
/// @param failing how many datasets fail; 1 when the portal as a whole does
/// @param applicable of so many
/// @param gain points on the scale 0 to 100 that the portal would gain
public record Measurement(
    int edition,
    String portal,
    @Nullable Double value,
    long failing,
    long applicable,
    double gain,
    String effort) {}
