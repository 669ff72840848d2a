package mizan.platform.web;

/// One line of a list of facts: what it is about and what it says.
public record Fact(String term, String value) {}
