package mizan.platform.editions;

/// Bodies may reply to an edition's provisional results.
public record RepliesOpened(int number) {}
