package mizan.platform.editions;

/// The scope of an edition is fixed.
public record EditionFrozen(int number) {}
