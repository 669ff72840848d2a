package mizan.engine.samples;

import java.util.function.Function;

/// Something that the invented country has in each of its two languages.
record Both<T>(T ar, T fr) {

  static <T> Both<T> of(Function<Language, T> each) {
    return new Both<>(each.apply(Language.AR), each.apply(Language.FR));
  }

  T in(Language language) {
    return switch (language) {
      case AR -> ar;
      case FR -> fr;
    };
  }
}
