package mizan.platform.exchange;

/// A body has said where requested data are, or will be.
record AnswerGiven(int number) {}
