package mizan.platform.web;

import java.time.Duration;

/// A refusal to a person, with its reason: the code is the key of its words.
public final class Problem extends RuntimeException {
  private final int status;
  private final String code;
  private final transient Object[] arguments;
  private String field = "";
  private Duration wait = Duration.ZERO;

  private Problem(int status, String code, Object... arguments) {
    super(code);
    this.status = status;
    this.code = code;
    this.arguments = arguments.clone();
  }

  /// What was asked for does not exist.
  public static Problem notFound(String code, Object... arguments) {
    return new Problem(404, code, arguments);
  }

  /// What was asked for is not well formed.
  public static Problem badRequest(String code, Object... arguments) {
    return new Problem(400, code, arguments);
  }

  /// The asker is not known, or not well enough.
  public static Problem unknown(String code, Object... arguments) {
    return new Problem(401, code, arguments);
  }

  /// What was asked for is over: a link that was used or has expired.
  public static Problem gone(String code, Object... arguments) {
    return new Problem(410, code, arguments);
  }

  /// The asker has asked too often.
  ///
  /// @param wait after which asking makes sense again
  public static Problem tooOften(Duration wait, String code, Object... arguments) {
    var problem = new Problem(429, code, arguments);
    problem.wait = wait;
    return problem;
  }

  /// The asker may not do this.
  public static Problem forbidden(String code, Object... arguments) {
    return new Problem(403, code, arguments);
  }

  /// The state of things does not allow it, whoever asks.
  public static Problem conflict(String code, Object... arguments) {
    return new Problem(409, code, arguments);
  }

  /// Too much is asked at once; later it will be possible.
  public static Problem busy(String code, Object... arguments) {
    return new Problem(503, code, arguments);
  }

  /// The same refusal, said of one question of a form.
  public Problem at(String name) {
    field = name;
    return this;
  }

  /// The question of a form that the refusal is about; "" when it is about no single one.
  public String field() {
    return field;
  }

  /// How long to wait before asking again; zero when waiting changes nothing.
  public Duration pause() {
    return wait;
  }

  public int status() {
    return status;
  }

  public String code() {
    return code;
  }

  /// What belongs into the sentence of the code.
  public java.util.List<Object> arguments() {
    return java.util.List.of(arguments);
  }

  public String text(Words words) {
    return words.text(code, arguments);
  }
}
