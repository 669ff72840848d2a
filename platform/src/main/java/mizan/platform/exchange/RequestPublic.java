package mizan.platform.exchange;

/// Something became of a request that everybody may read.
///
/// @param what was done: `send`, `answer` or `find`
public record RequestPublic(int number, String body, String title, String what) {}
