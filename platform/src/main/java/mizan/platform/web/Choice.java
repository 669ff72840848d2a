package mizan.platform.web;

/// One of the values a person may choose in a form, with its name.
public record Choice(String value, String label) {}
