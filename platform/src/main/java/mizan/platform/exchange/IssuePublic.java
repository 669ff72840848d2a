package mizan.platform.exchange;

/// Something became of an issue that everybody may read.
///
/// @param body that is to mend it; "" where none is known
/// @param what was done: `send` or `verify`
public record IssuePublic(int number, String body, String portal, String what) {}
