package mizan.platform.accounts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What somebody signed in with, so that they know it again in a list: `Firefox`, `Windows`.
///
/// Either is "" when the browser does not say so in a way we know.
public record Device(String browser, String system) {
  /// A name that a browser says and the browser that it means; the first that fits is true, since
  /// most claim to be others too.
  private static final List<String[]> BROWSERS =
      List.of(
          new String[] {"Edg", "Edge"},
          new String[] {"OPR/", "Opera"},
          new String[] {"SamsungBrowser", "Samsung Internet"},
          new String[] {"Firefox", "Firefox"},
          new String[] {"Chrom", "Chrome"},
          new String[] {"Safari", "Safari"});

  private static final List<String[]> SYSTEMS =
      List.of(
          new String[] {"Android", "Android"},
          new String[] {"iPhone", "iPhone"},
          new String[] {"iPad", "iPad"},
          new String[] {"Windows", "Windows"},
          new String[] {"Mac OS", "macOS"},
          new String[] {"Linux", "Linux"});

  static Device of(@Nullable String userAgent) {
    return new Device(name(BROWSERS, userAgent), name(SYSTEMS, userAgent));
  }

  private static String name(List<String[]> names, @Nullable String userAgent) {
    return names.stream()
        .filter(each -> userAgent != null && userAgent.contains(each[0]))
        .map(each -> each[1])
        .findFirst()
        .orElse("");
  }
}
