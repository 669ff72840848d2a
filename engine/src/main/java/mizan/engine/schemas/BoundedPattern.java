package mizan.engine.schemas;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/// A regular expression of a schema, which may take only so many steps: none can hang us.
///
/// It must match the whole text. A text that is too long, or that takes too many steps, is not
/// judged; after the first that took too many the expression is not asked again.
final class BoundedPattern {
  private static final int LONGEST_PATTERN = 1_000;
  private static final int LONGEST_TEXT = 10_000;
  private static final int STEPS = 20_000;
  private static final int STEPS_PER_CHARACTER = 100;

  private final Pattern pattern;
  private boolean exhausted;

  private BoundedPattern(Pattern pattern) {
    this.pattern = pattern;
  }

  /// Reads an expression of XML Schema; null when it is none, is too long, or has what Java's have
  /// not.
  static @Nullable BoundedPattern of(String expression) {
    if (expression.length() > LONGEST_PATTERN || expression.contains("-[")) {
      return null;
    }
    try {
      var java = expression.replace("\\i", "[\\p{L}_:]").replace("\\c", "[\\p{L}\\p{N}._:-]");
      return new BoundedPattern(Pattern.compile(java));
    } catch (PatternSyntaxException _) {
      return null;
    }
  }

  /// Whether it took too many steps once.
  boolean isExhausted() {
    return exhausted;
  }

  /// Whether a text matches, or cannot be judged.
  boolean allows(String text) {
    if (exhausted || text.length() > LONGEST_TEXT) {
      return true;
    }
    try {
      var steps = STEPS + STEPS_PER_CHARACTER * text.length();
      return pattern
          .matcher(new Counted(text, 0, text.length(), new AtomicInteger(steps)))
          .matches();
    } catch (Exhausted | StackOverflowError _) { // Java matches repeated groups by recursion
      exhausted = true;
      return true;
    }
  }

  /// The steps of one match are used up.
  private static final class Exhausted extends RuntimeException {
    Exhausted() {
      super("", null, false, false);
    }
  }

  /// Characters that count how often one is looked at.
  private record Counted(String text, int from, int to, AtomicInteger left)
      implements CharSequence {
    @Override
    public int length() {
      return to - from;
    }

    @Override
    public char charAt(int index) {
      if (left.decrementAndGet() < 0) {
        throw new Exhausted();
      }
      return text.charAt(from + index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return new Counted(text, from + start, from + end, left);
    }

    @Override
    public String toString() {
      return text.substring(from, to);
    }
  }
}
