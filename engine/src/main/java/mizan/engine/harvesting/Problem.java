package mizan.engine.harvesting;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Something wrong met while harvesting: what, and where.
///
/// @param place an address, a line, a record, a byte: where a person should look
/// @param detail technical words of a parser or the network; may be ""
public record Problem(Kind kind, String place, String detail) {
  private static final int PLACE = 300;

  public Problem {
    place = shortened(place);
    detail = shortened(detail);
  }

  /// What can go wrong. Those that stop a harvest from being complete say so.
  public enum Kind {
    UNREACHABLE(true),
    NOT_A_PORTAL(true),
    WRONG_KIND(true),
    ANSWER_REFUSED(true),
    HTML_INSTEAD_OF_DATA(true),
    BROKEN_JSON(true),
    BROKEN_RDF(true),
    TRUNCATED(true),
    NESTED_TOO_DEEP(true),
    RECORD_TOO_LARGE(true),
    RECORD_NOT_AN_OBJECT(true),
    PAGE_FAILED(true),
    PAGING_STOPPED(true),
    PAGING_CYCLE(true),
    COUNT_DIFFERS(true),
    COUNT_UNREADABLE(true),
    EMPTY_CATALOGUE(true),
    UNEXPECTED_SHAPE(true),
    LISTED_BUT_NOT_FOUND(true),
    DUPLICATE_ID(false),
    MISSING_ID(false),
    REPEATED_RECORD(false),
    PAGE_CLAMPED(false),
    INDEX_BEHIND(false),
    INVALID_UTF8(false),
    FIELD_TOO_LONG(false),
    CONTROL_CHARACTERS(false),
    BLANK_NODE_DATASET(false);

    private final boolean holds;

    Kind(boolean holds) {
      this.holds = holds;
    }

    /// Whether a harvest with this problem is held.
    public boolean holds() {
      return holds;
    }

    /// The stable name, `broken-json`.
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /// How often a kind of problem occurred, with the first few.
  public record Counted(Kind kind, long count, List<Problem> first) {
    public Counted {
      first = List.copyOf(first);
    }
  }

  /// Collects problems: counts are exact, examples are capped.
  static final class Log {
    private static final int KEPT = 20;

    private final Map<Kind, Long> counts = new EnumMap<>(Kind.class);
    private final Map<Kind, List<Problem>> first = new EnumMap<>(Kind.class);

    void add(Kind kind, String place, String detail) {
      counts.merge(kind, 1L, Long::sum);
      var kept = first.computeIfAbsent(kind, _ -> new ArrayList<>());
      if (kept.size() < KEPT) {
        kept.add(new Problem(kind, place, detail));
      }
    }

    boolean holds() {
      return counts.keySet().stream().anyMatch(Kind::holds);
    }

    List<Counted> counted() {
      return counts.entrySet().stream()
          .map(entry ->
              new Counted(
                  entry.getKey(), entry.getValue(), first.getOrDefault(entry.getKey(), List.of())))
          .toList();
    }
  }

  private static String shortened(String text) {
    return text.length() <= PLACE ? text : text.substring(0, PLACE) + "…";
  }
}
