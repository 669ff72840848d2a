package mizan.engine.criteria;

import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.Map;

/// Something found wanting: a record nested in its criterion, whose fields its card explains.
public interface Finding {
  /// The most characters of a given value that a finding repeats.
  int SAMPLE = 120;

  Where where();

  default Severity severity() {
    return Severity.WARNING;
  }

  /// The stable name within its criterion, `not-recognised`.
  default String code() {
    return Criterion.kebab(getClass().getSimpleName());
  }

  /// The fields other than the place, by name, as text.
  default Map<String, String> arguments() {
    var arguments = new LinkedHashMap<String, String>();
    for (RecordComponent component : getClass().getRecordComponents()) {
      if (!component.getName().equals("where")) {
        arguments.put(component.getName(), value(component));
      }
    }
    return arguments;
  }

  /// How much it hinders reuse.
  enum Severity {
    ERROR,
    WARNING,
    INFO
  }

  private String value(RecordComponent component) {
    try {
      var accessor = component.getAccessor();
      accessor.setAccessible(true);
      return sample(String.valueOf(accessor.invoke(this)));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(component + " of a finding cannot be read", e);
    }
  }

  /// A value short enough to show, on one line.
  static String sample(String given) {
    var line = given.replaceAll("\\s+", " ").strip();
    return line.length() <= SAMPLE ? line : line.substring(0, SAMPLE) + "…";
  }
}
