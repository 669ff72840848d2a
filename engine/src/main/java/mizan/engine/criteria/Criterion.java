package mizan.engine.criteria;

import java.util.Locale;
import mizan.engine.catalogue.Dataset;
import mizan.engine.catalogue.Distribution;

/// One question asked of every dataset, file or portal, answered by a [Verdict].
public sealed interface Criterion {

  /// The stable name, `licence-open`; never given to another criterion.
  default String code() {
    return Codes.of(getClass());
  }

  /// What mending one failing item takes a body.
  Effort effort();

  /// S: at most an hour per dataset, or one rule for all; M: at most a day; L: a project.
  enum Effort {
    S,
    M,
    L
  }

  /// Asked of a dataset's description.
  non-sealed interface OfDataset extends Criterion {
    Verdict examine(Dataset dataset, Setting setting);
  }

  /// Asked of each file; a dataset's value is the mean over its measured files.
  non-sealed interface OfFile extends Criterion {
    Verdict examine(Distribution file, Setting setting);
  }

  /// Asked of each file that was opened, by what is in it.
  non-sealed interface OfContent extends Criterion {
    Verdict examine(Opened file, Setting setting);

    /// What can be said of a file that was not opened: nothing, but for what its link tells.
    default Verdict examine(Unopened file, Setting setting) {
      return FileGiven.isMissed(file.link()) ? Verdict.notApplicable() : Verdict.unknown();
    }
  }

  /// Asked of a portal as a whole.
  non-sealed interface OfPortal extends Criterion {
    Verdict examine(PortalFacts portal, Setting setting);
  }

  /// Answered where the whole catalogue lies before us, by a set-based computation over the result
  /// columns, or by a reading of its own; here it only has its name.
  record OverCatalogue(String code, Effort effort) implements Criterion {}

  /// The code that a type's name gives, worked out once.
  final class Codes {
    private static final ClassValue<String> BY_TYPE =
        new ClassValue<>() {
          @Override
          protected String computeValue(Class<?> type) {
            return kebab(type.getSimpleName());
          }
        };

    private Codes() {}

    static String of(Class<?> type) {
      return BY_TYPE.get(type);
    }
  }

  /// `LicenceOpen` → `licence-open`.
  static String kebab(String name) {
    return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }
}
