package mizan.platform.web;

/// An entry of the site's main menu; a room adds one by declaring it as a bean.
///
/// @param order smaller comes first
/// @param key the entry's words
/// @param path its address without the language, as `/portals`
public record Section(int order, String key, String path) {}
