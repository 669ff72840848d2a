package mizan.platform.web;

import java.util.List;

/// A question of a form, with what was answered and what is wrong with the answer.
///
/// `hint` and `error` are empty when there is nothing to say.
public sealed interface Field {
  String name();

  String label();

  String hint();

  String value();

  String error();

  /// A short answer.
  record Line(String name, String label, String hint, String value, String error) implements Field {
    public static Line of(String name, String label, String value) {
      return new Line(name, label, "", value, "");
    }
  }

  /// A long answer.
  record Text(String name, String label, String hint, String value, String error)
      implements Field {}

  /// One of a few answers; an empty value stands for any.
  record Select(
      String name, String label, String hint, String value, String error, List<Choice> choices)
      implements Field {
    public Select {
      choices = List.copyOf(choices);
    }

    public static Select of(String name, String label, String value, List<Choice> choices) {
      return new Select(name, label, "", value, "", choices);
    }
  }
}
