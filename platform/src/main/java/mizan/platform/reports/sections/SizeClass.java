package mizan.platform.reports.sections;

import java.util.Locale;

/// How many datasets a portal has, so that it can be set beside portals like it.
enum SizeClass {
  SMALL,
  MEDIUM,
  LARGE;

  static final int MEDIUM_FROM = 100;
  static final int LARGE_FROM = 1_000;

  static SizeClass of(long datasets) {
    return datasets < MEDIUM_FROM ? SMALL : datasets < LARGE_FROM ? MEDIUM : LARGE;
  }

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
