package mizan.platform.editions;

/// The measuring of an edition went on; told once a second at most, and only when there is news.
public record EditionProgressed(Progress progress) {}
