package mizan.platform.accounts;

/// A change of state, as its author tells the audit.
///
/// No part of it names a person or shows personal data: the audit is never changed, and people may
/// ask to be forgotten.
///
/// @param room where it happened, `accounts`
/// @param kind what sort of thing was changed, `person`
/// @param subject the id of the thing
/// @param action what was done, in the past tense, `disabled`
/// @param was the state before; "" when there was none
/// @param became the state after; "" when it is not told
/// @param why the reason that was given; often ""
public record Deed(
    String room,
    String kind,
    String subject,
    String action,
    String was,
    String became,
    String why) {

  static Deed ofPerson(String person, String action, Object was, Object became) {
    return new Deed("accounts", "person", person, action, was.toString(), became.toString(), "");
  }

  static Deed ofInvitation(String invitation, String action, Object was, Object became) {
    return new Deed(
        "accounts", "invitation", invitation, action, was.toString(), became.toString(), "");
  }
}
