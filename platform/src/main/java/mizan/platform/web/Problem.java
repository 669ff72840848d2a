package mizan.platform.web;

/// A refusal to a person, with its reason: the code is the key of its words.
public final class Problem extends RuntimeException {
  private final int status;
  private final String code;
  private final transient Object[] arguments;

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

  public int status() {
    return status;
  }

  public String code() {
    return code;
  }

  public String text(Words words) {
    return words.text(code, arguments);
  }
}
