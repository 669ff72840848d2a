package mizan.platform.exchange;

/// Somebody reported in private what must be looked into at once.
///
/// @param kind the code of what was found
public record ReportMade(int number, String body, String kind) {}
