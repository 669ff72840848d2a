package mizan.platform.exchange;

import mizan.platform.web.Trilingual;

/// An issue awaits something of a body; of the unit where no body is known.
///
/// @param title of the dataset
/// @param what has happened: `send`, `move`, `contest`, `withdraw`, `verify` or `reopen`
/// @param unit whether the unit is told
public record IssueAwaits(int number, String body, Trilingual title, String what, boolean unit) {}
