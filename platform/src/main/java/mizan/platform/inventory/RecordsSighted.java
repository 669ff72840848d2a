package mizan.platform.inventory;

/// Records were held against what public editions found: who builds on either looks now.
public record RecordsSighted() {}
