package mizan.platform.exchange;

/// A reuse or an initiative that everybody can see uses data of a body.
public record DataUsed(Thing thing, int number, String title, String body) {}
