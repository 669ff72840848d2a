package mizan.engine.criteria;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
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
    return Criterion.Codes.of(getClass());
  }

  /// The fields other than the place, by name, as text.
  default Map<String, String> arguments() {
    var arguments = new LinkedHashMap<String, String>();
    for (var accessor : Fields.of(getClass())) {
      arguments.put(accessor.getName(), value(accessor));
    }
    return arguments;
  }

  /// A finding that keeps programs from using the data at all.
  interface Grave extends Finding {
    @Override
    default Severity severity() {
      return Severity.ERROR;
    }
  }

  /// How much it hinders reuse.
  enum Severity {
    ERROR("error"),
    WARNING("warning"),
    INFO("info");

    private final String code;

    Severity(String code) {
      this.code = code;
    }

    public String code() {
      return code;
    }
  }

  private String value(Method accessor) {
    try {
      return sample(String.valueOf(accessor.invoke(this)));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(accessor + " of a finding cannot be read", e);
    }
  }

  /// The accessors of a finding's fields, looked up once for each type.
  final class Fields {
    private static final ClassValue<List<Method>> BY_TYPE =
        new ClassValue<>() {
          @Override
          protected List<Method> computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents())
                .filter(component -> !component.getName().equals("where"))
                .map(RecordComponent::getAccessor)
                .peek(accessor -> accessor.setAccessible(true))
                .toList();
          }
        };

    private Fields() {}

    static List<Method> of(Class<?> type) {
      return BY_TYPE.get(type);
    }
  }

  /// A value short enough to show, on one line.
  static String sample(String given) {
    var line = plain(given) ? given : given.replaceAll("\\s+", " ").strip();
    return line.length() <= SAMPLE ? line : line.substring(0, SAMPLE) + "…";
  }

  private static boolean plain(String text) {
    for (var i = 0; i < text.length(); i++) {
      var c = text.charAt(i);
      if (c < ' '
          || (c == ' ' && (i == 0 || i == text.length() - 1 || text.charAt(i - 1) == ' '))) {
        return false;
      }
    }
    return true;
  }
}
