package mizan.engine.tool;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mizan.engine.reporting.Words;
import org.jspecify.annotations.Nullable;

/// What was typed after a command: options with their values, flags, and the rest.
final class Arguments {
  private static final Set<String> FLAGS =
      Set.of(
          "--resume",
          "--replace",
          "--accept-loss",
          "--keep-records",
          "--dkan",
          "--json",
          "--schema",
          "--csvw");

  private final String command;
  private final Words words;
  private final Map<String, String> options = new HashMap<>();
  private final List<String> rest = new ArrayList<>();

  private Arguments(String command, Words words) {
    this.command = command;
    this.words = words;
  }

  static Arguments of(String command, List<String> typed, Words words) {
    var arguments = new Arguments(command, words);
    for (var i = 0; i < typed.size(); i++) {
      var word = typed.get(i);
      if (!word.startsWith("--")) {
        arguments.rest.add(word);
      } else if (FLAGS.contains(word)) {
        arguments.options.put(word, "");
      } else if (word.contains("=")) {
        arguments.options.put(
            word.substring(0, word.indexOf('=')), word.substring(word.indexOf('=') + 1));
      } else if (i + 1 < typed.size()) {
        arguments.options.put(word, typed.get(++i));
      } else {
        throw new Refused(words.text("tool.value-missing", word));
      }
    }
    return arguments;
  }

  /// Refuses options that the command does not have.
  Arguments allowing(String... known) {
    var allowed = new ArrayList<>(List.of(known));
    allowed.add("--lang");
    for (var option : options.keySet()) {
      if (!allowed.contains(option)) {
        throw new Refused(words.text("tool.unknown-option", option, command));
      }
    }
    return this;
  }

  Words words() {
    return words;
  }

  String command() {
    return command;
  }

  List<String> rest() {
    return rest;
  }

  boolean has(String flag) {
    return options.containsKey(flag);
  }

  @Nullable String find(String option) {
    return options.get(option);
  }

  String get(String option, String otherwise) {
    return options.getOrDefault(option, otherwise);
  }

  /// The option's value, which must be one of these.
  String oneOf(String option, String otherwise, List<String> possible) {
    var value = get(option, otherwise);
    if (!possible.contains(value)) {
      throw new Refused(words.text("tool.bad-value", option, value, String.join(", ", possible)));
    }
    return value;
  }

  /// The option's value as a whole number.
  int number(String option, int otherwise, int least, int most) {
    var value = get(option, Integer.toString(otherwise));
    try {
      var number = Integer.parseInt(value);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException _) {
      // said below
    }
    throw new Refused(words.text("tool.bad-value", option, value, least + "–" + most));
  }
}
