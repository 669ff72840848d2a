package mizan.platform.web;

/// Tells whether the site is still as it was.
public interface Changes {
  /// A mark of the last change that anybody made; another one after every change.
  String latest();
}
