package mizan.platform.web;

/// One step of the way back: what it is called and its address without the language.
public record Crumb(String label, String path) {}
