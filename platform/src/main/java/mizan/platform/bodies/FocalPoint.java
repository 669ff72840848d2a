package mizan.platform.bodies;

/// The officer of a body who answers for its open data; shown only to those with a right to it.
///
/// @param name as mail and telephone "" when it is not known
public record FocalPoint(String name, String mail, String telephone) {
  static final FocalPoint NONE = new FocalPoint("", "", "");

  boolean isKnown() {
    return !equals(NONE);
  }
}
