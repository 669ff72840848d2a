package mizan.platform.web;

/// The same as a page tells, in another form.
///
/// @param type its media type
/// @param path its whole address on the site
public record Alternate(String type, String path) {}
