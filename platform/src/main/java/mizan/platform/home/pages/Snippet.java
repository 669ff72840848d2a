package mizan.platform.home.pages;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.stream.Collectors;

/// A text of which the words that were looked for are marked; as JSON, the text alone.
public record Snippet(List<Part> parts) {
  public static final Snippet NONE = new Snippet(List.of());

  public Snippet {
    parts = List.copyOf(parts);
  }

  /// A run of the text, marked or not.
  public record Part(String text, boolean marked) {}

  public static Snippet of(String text) {
    return text.isEmpty() ? NONE : new Snippet(List.of(new Part(text, false)));
  }

  public boolean isEmpty() {
    return parts.isEmpty();
  }

  public boolean isMarked() {
    return parts.stream().anyMatch(Part::marked);
  }

  @JsonValue
  public String text() {
    return parts.stream().map(Part::text).collect(Collectors.joining());
  }
}
