package mizan.platform.web;

import java.util.List;
import java.util.stream.Stream;

/// One of the values a person may choose in a form, with its name.
public record Choice(String value, String label) {
  /// Choices after one without a value: for none of them, or for any.
  ///
  /// @param label what that one is called
  public static List<Choice> after(String label, List<Choice> choices) {
    return Stream.concat(Stream.of(new Choice("", label)), choices.stream()).toList();
  }
}
