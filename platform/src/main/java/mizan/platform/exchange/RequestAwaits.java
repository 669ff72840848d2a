package mizan.platform.exchange;

/// A request awaits something of a body.
///
/// @param what has happened: `send`, `move`, `clarify`, `contest`, `appeal`, `near`, `late` or
///   `very-late`
/// @param unit whether the unit is told as well
public record RequestAwaits(int number, String body, String title, String what, boolean unit) {}
