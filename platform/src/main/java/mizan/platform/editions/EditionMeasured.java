package mizan.platform.editions;

/// An edition's results are complete on disk.
public record EditionMeasured(int number) {}
