package mizan.platform.web;

import java.util.Optional;

/// Whoever reads a page, as its header speaks of them.
///
/// @param name empty for somebody who has not signed in
/// @param path the page of their account, or the one to sign in on, without the language
public record Reader(Optional<String> name, String path) {}
