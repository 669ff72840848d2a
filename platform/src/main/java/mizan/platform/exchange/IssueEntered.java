package mizan.platform.exchange;

/// An issue was told of which nobody knows yet what the checks say.
record IssueEntered(int number) {}
