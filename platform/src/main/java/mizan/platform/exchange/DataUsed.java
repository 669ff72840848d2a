package mizan.platform.exchange;

/// A reuse that everybody can see uses data of a body.
public record DataUsed(int number, String title, String body) {}
