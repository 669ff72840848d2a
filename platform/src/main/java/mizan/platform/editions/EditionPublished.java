package mizan.platform.editions;

/// An edition's results are for everybody.
public record EditionPublished(int number) {}
