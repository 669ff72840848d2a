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

  /// The same question with what is wrong with its answer.
  default Field wrong(String error) {
    return switch (this) {
      case Line(var name, var label, var hint, var value, _) ->
          new Line(name, label, hint, value, error);
      case Input(var name, var label, var hint, var value, _, var type, var autocomplete) ->
          new Input(name, label, hint, value, error, type, autocomplete);
      case Text(var name, var label, var hint, var value, _) ->
          new Text(name, label, hint, value, error);
      case Select(var name, var label, var hint, var value, _, var choices) ->
          new Select(name, label, hint, value, error, choices);
      case Several(var name, var label, var hint, var value, _, var choices) ->
          new Several(name, label, hint, value, error, choices);
    };
  }

  /// A short answer.
  record Line(String name, String label, String hint, String value, String error) implements Field {
    public static Line of(String name, String label, String value) {
      return new Line(name, label, "", value, "");
    }
  }

  /// A short answer of a kind that browsers and password keepers know.
  ///
  /// @param type HTML's `type`: `email`, `password`, `text`
  /// @param autocomplete HTML's `autocomplete`
  record Input(
      String name,
      String label,
      String hint,
      String value,
      String error,
      String type,
      String autocomplete)
      implements Field {}

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

  /// Any number of a few answers.
  ///
  /// @param value those that were given, separated by spaces; so does [Forms#answers] put them
  record Several(
      String name, String label, String hint, String value, String error, List<Choice> choices)
      implements Field {
    public Several {
      choices = List.copyOf(choices);
    }

    public boolean isGiven(Choice choice) {
      return List.of(value.split(" ", -1)).contains(choice.value());
    }
  }
}
