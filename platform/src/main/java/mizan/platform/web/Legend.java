package mizan.platform.web;

/// What a chart says in words.
///
/// @param id unique on the page, letters and dashes
/// @param title what is shown
/// @param description what is to be seen in it, for those who do not see it
public record Legend(String id, String title, String description) {}
