package mizan.platform.editions;

/// Links of a measured edition were asked for again: its results on disk are new.
public record EditionRechecked(int number) {}
