package mizan.engine.probing;

import org.jspecify.annotations.Nullable;

/// All that was seen of one distribution: its file, its link, the link of the page about it.
///
/// @param link of the file's address
/// @param pageAddress the access address; "" where there is none beside the file's
/// @param page of the access address; null where there is none beside the file's
public record Sighting(
    Observation file, LinkVerdict link, String pageAddress, @Nullable LinkVerdict page) {}
