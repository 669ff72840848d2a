package mizan.platform.accounts;

/// A role that a person holds, and of what.
///
/// @param of the public body of an officer, the kind of actor of an assessor; else ""
public record Grant(Role role, String of) {
  public Grant {
    if (of.isEmpty() != (role.of() == Role.Of.NOTHING)) {
      throw new IllegalArgumentException(role + " of '" + of + "'");
    }
  }

  /// As the audit writes it, `officer:mininfo`.
  @Override
  public String toString() {
    return of.isEmpty() ? role.code() : role.code() + ":" + of;
  }
}
