package mizan.engine.tool;

import java.util.Arrays;
import java.util.List;
import mizan.engine.methodology.InvalidMethodology;
import mizan.engine.reporting.Words;

/// The command line of the engine. START HERE for this room.
public final class Mizan {
  static final int COMPLETE = 0;
  static final int WRONG_ARGUMENTS = 2;
  static final int SOME_HELD = 3;

  private Mizan() {}

  public static void main(String[] args) {
    System.exit(run(List.of(args)));
  }

  /// Runs a command; its exit status.
  static int run(List<String> args) {
    var words = words(args);
    try {
      if (args.isEmpty()) {
        return Help.run(Arguments.of("help", List.of(), words));
      }
      var rest = args.subList(1, args.size());
      return switch (args.getFirst()) {
        case "evaluate" -> Evaluate.run(Arguments.of("evaluate", rest, words));
        case "rescore" -> Rescore.run(Arguments.of("rescore", rest, words));
        case "compare" -> Compare.run(Arguments.of("compare", rest, words));
        case "identity" -> Identify.run(Arguments.of("identity", rest, words));
        case "profile" -> Profile.run(Arguments.of("profile", rest, words));
        case "recheck" -> Recheck.run(Arguments.of("recheck", rest, words));
        case "reexamine" -> Reexamine.run(Arguments.of("reexamine", rest, words));
        case "evidence" -> Evidence.run(Arguments.of("evidence", rest, words));
        case "replay" -> Serve.run(Arguments.of("replay", rest, words));
        case "sample" -> Sample.run(Arguments.of("sample", rest, words));
        case "help", "--help", "-h" -> Help.run(Arguments.of("help", rest, words));
        default -> throw new Refused(words.text("tool.unknown-command", args.getFirst()));
      };
    } catch (Refused e) {
      System.err.println(e.getMessage());
      return WRONG_ARGUMENTS;
    } catch (InvalidMethodology e) {
      for (var fault : e.faults()) {
        System.err.println(
            words.text(
                "tool.methodology-fault",
                e.name(),
                Integer.toString(fault.line()),
                Integer.toString(fault.column()),
                words.text("fault." + fault.code(), fault.given())));
      }
      return WRONG_ARGUMENTS;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return SOME_HELD;
    }
  }

  /// The language to speak: `--lang`, else that of the environment, else English.
  private static Words words(List<String> args) {
    var given = args.indexOf("--lang");
    var language =
        given >= 0 && given + 1 < args.size() ? args.get(given + 1) : System.getenv("LANG");
    return Arrays.stream(new String[] {"ar", "fr", "en"})
        .filter(known -> language != null && language.startsWith(known))
        .findFirst()
        .map(Words::in)
        .orElseGet(() -> Words.in("en"));
  }
}
