package mizan.engine.triage;

/// What comes of making one column tell less.
///
/// @param after with this treatment, and with those before it where it is a step of several
public record Relief(Quasi column, Treatment treatment, Anonymity after) {}
