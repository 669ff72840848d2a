package mizan.platform.editions;

/// An edition is over; nothing of it changes any more.
public record EditionClosed(int number) {}
