package mizan.platform.exchange;

/// A reuse was sent that somebody has to look at before everybody may see it.
public record ReuseSent(int number, String title) {}
