package mizan.engine.schemas;

/// A publisher's schema as it was found: its name and its text.
public record SchemaText(String name, String text) {}
