package mizan.platform.bodies;

import java.util.Optional;

/// What a body's work is about: a closed list, so that bodies can be counted by it.
public enum Sector {
  AGRICULTURE,
  COMMERCE,
  CULTURE,
  DEFENCE,
  EDUCATION,
  EMPLOYMENT,
  ENERGY,
  ENVIRONMENT,
  EQUIPMENT,
  FINANCE,
  FOREIGN_AFFAIRS,
  GOVERNMENT,
  HEALTH,
  HIGHER_EDUCATION,
  INDUSTRY,
  INTERIOR,
  JUSTICE,
  LOCAL_AFFAIRS,
  PLANNING,
  RIGHTS,
  SOCIAL_AFFAIRS,
  STATE_PROPERTY,
  STATISTICS,
  TECHNOLOGIES,
  TOURISM,
  TRANSPORT,
  YOUTH;

  public static Optional<Sector> find(String code) {
    return PublicBody.find(values(), code);
  }

  /// The stable name, `foreign-affairs`.
  public String code() {
    return PublicBody.code(this);
  }
}
