package mizan.platform.editions;

/// The unit has answered what a body replied to provisional results.
public record ReplyAnswered(int number, String reply, String body) {}
