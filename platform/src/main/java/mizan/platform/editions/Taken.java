package mizan.platform.editions;

import java.time.Instant;

/// A step that was taken in the life of an edition, as its timeline tells it.
///
/// @param step the code of the step, `publish`
/// @param why the reason that was given; often ""
public record Taken(String step, Instant at, String why) {}
