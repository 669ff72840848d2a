package mizan.platform.judgements;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Objects;
import mizan.platform.web.Problem;

/// What somebody typed to a question.
///
/// @param value a step of the scale, as it was chosen
/// @param evidence addresses, one a line
/// @param reason why it is another value than before
/// @param version of what they saw: how much was said to the question
public record Given(String value, String evidence, String note, String reason, Integer version) {
  /// Nothing.
  public static final Given NOTHING = new Given("", "", "", "", 0);

  private static final int LONGEST_TEXT = 4_000;
  private static final int LONGEST_ADDRESS = 1_000;
  private static final int MOST_ADDRESSES = 20;

  public Given {
    value = Objects.requireNonNullElse(value, "");
    evidence = Objects.requireNonNullElse(evidence, "");
    note = Objects.requireNonNullElse(note, "");
    reason = Objects.requireNonNullElse(reason, "");
    version = Objects.requireNonNullElse(version, 0);
  }

  /// @param steps of the criterion's scale
  /// @throws Problem when it is none of them
  double step(Iterable<Double> steps) {
    for (var step : steps) {
      if (step.toString().equals(value)) {
        return step;
      }
    }
    throw Problem.badRequest("judgements.value-missing").at("value");
  }

  /// @throws Problem when there is none, or one leads nowhere
  List<String> addresses() {
    var addresses = evidence.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    if (addresses.isEmpty() || addresses.size() > MOST_ADDRESSES) {
      throw Problem.badRequest("judgements.evidence-missing", MOST_ADDRESSES).at("evidence");
    }
    for (var address : addresses) {
      if (address.length() > LONGEST_ADDRESS || !isOnWeb(address)) {
        throw Problem.badRequest("judgements.evidence-wrong", address).at("evidence");
      }
    }
    return addresses;
  }

  String checkedNote() {
    return text(note, "note");
  }

  String checkedReason() {
    return text(reason, "reason");
  }

  private static String text(String given, String field) {
    var text = given.strip().replaceAll("[\\p{Cntrl}&&[^\n]]", "");
    if (text.isEmpty()) {
      throw Problem.badRequest("judgements.missing." + field).at(field);
    }
    if (text.length() > LONGEST_TEXT) {
      throw Problem.badRequest("judgements.too-long", LONGEST_TEXT).at(field);
    }
    return text;
  }

  private static boolean isOnWeb(String address) {
    try {
      return address.matches("(?i)https?://\\S+") && new URI(address).getHost() != null;
    } catch (URISyntaxException _) {
      return false;
    }
  }
}
