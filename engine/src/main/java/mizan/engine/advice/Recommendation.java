package mizan.engine.advice;

import mizan.engine.criteria.Criterion.Effort;
import org.jspecify.annotations.Nullable;

/// Something that a portal should mend, with what it would gain.
///
/// @param portal the portal's slug
/// @param indicator for the European assessment, the metric that is not met; else null
/// @param gain points on the scale 0 to 100 that the portal's score would rise by
/// @param datasets how many datasets fail; 0 when the portal as a whole does
/// @param first the title of the first of them by name; null when the portal as a whole fails
/// @param firstKey that dataset's key; null likewise
public record Recommendation(
    String portal,
    String criterion,
    @Nullable String indicator,
    double gain,
    Effort effort,
    long datasets,
    @Nullable String first,
    @Nullable Long firstKey) {}
