package mizan.platform.editions;

/// The jury of an edition is called: its assessors may look at results and say what they think.
public record JuryCalled(int number) {}
