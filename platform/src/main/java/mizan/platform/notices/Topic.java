package mizan.platform.notices;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// What can be followed: a page of the site that stands for it.
///
/// @param path of that page, without the language; "" for the whole site
record Topic(String path) {
  static final Topic EVERYTHING = new Topic("");
  private static final Pattern FORM =
      Pattern.compile(
          "|/(?:bodies|portals)/[a-z0-9][a-z0-9-]{0,99}|/(?:editions|requests|initiatives)/[1-9][0-9]{0,5}");

  /// Sorts of pages that can be followed.
  enum Sort {
    EVERYTHING,
    BODIES,
    PORTALS,
    EDITIONS,
    REQUESTS,
    INITIATIVES
  }

  /// The topic of a page's path, if it has the form of one; nobody looks here whether it exists.
  static Optional<Topic> parse(String path) {
    return FORM.matcher(path).matches() ? Optional.of(new Topic(path)) : Optional.empty();
  }

  static Topic ofBody(String slug) {
    return new Topic("/bodies/" + slug);
  }

  static Topic ofPortal(String slug) {
    return new Topic("/portals/" + slug);
  }

  static Topic ofEdition(int number) {
    return new Topic("/editions/" + number);
  }

  static Topic ofRequest(int number) {
    return new Topic("/requests/" + number);
  }

  static Topic ofInitiative(int number) {
    return new Topic("/initiatives/" + number);
  }

  Sort sort() {
    return path.isEmpty()
        ? Sort.EVERYTHING
        : Sort.valueOf(path.substring(1, path.lastIndexOf('/')).toUpperCase(Locale.ROOT));
  }

  /// The last part of the path: a slug or a number.
  String key() {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  String feed() {
    return path + "/feed.atom";
  }
}
