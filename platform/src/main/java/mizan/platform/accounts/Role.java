package mizan.platform.accounts;

import java.util.Locale;

/// What a person may do on the site.
public enum Role {
  /// Runs the site and may call people into the programme unit.
  ADMINISTRATOR(Of.NOTHING),
  /// Runs the programme: editions, bodies, people outside of the unit.
  UNIT(Of.NOTHING),
  /// Speaks for a public body.
  OFFICER(Of.BODY),
  /// Judges on behalf of a kind of actor.
  ASSESSOR(Of.ACTOR),
  /// Keeps public discussions in order.
  MODERATOR(Of.NOTHING),
  /// Has an account, and nothing more.
  REGISTERED(Of.NOTHING);

  /// What a role is a role of.
  public enum Of {
    NOTHING,
    BODY,
    ACTOR
  }

  private final Of of;

  Role(Of of) {
    this.of = of;
  }

  public Of of() {
    return of;
  }

  /// The stable name, `officer`.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Whether it is a role of the programme unit, which must sign in with two factors.
  public boolean isOfTheUnit() {
    return this == ADMINISTRATOR || this == UNIT;
  }

  static Role of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
