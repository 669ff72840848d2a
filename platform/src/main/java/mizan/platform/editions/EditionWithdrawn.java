package mizan.platform.editions;

/// The unit has withdrawn an edition, wherever it stood.
public record EditionWithdrawn(int number) {}
