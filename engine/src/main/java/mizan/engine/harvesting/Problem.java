package mizan.engine.harvesting;

import static mizan.engine.harvesting.Problem.Gravity.FAULTY;
import static mizan.engine.harvesting.Problem.Gravity.HOLDS;
import static mizan.engine.harvesting.Problem.Gravity.NOTED;
import static mizan.engine.harvesting.Problem.Gravity.READ_OVER;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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

  /// What a problem does: it is noted; it is, as a fault of the document that was read over; it
  /// holds the harvest; it does so as a fault of the document.
  enum Gravity {
    NOTED,
    READ_OVER,
    HOLDS,
    FAULTY
  }

  /// What can go wrong. Those that stop a harvest from being complete say so.
  public enum Kind {
    UNREACHABLE(HOLDS),
    NOT_A_PORTAL(HOLDS),
    WRONG_KIND(FAULTY),
    ANSWER_REFUSED(HOLDS),
    HTML_INSTEAD_OF_DATA(FAULTY),
    BROKEN_JSON(FAULTY),
    BROKEN_RDF(FAULTY),
    TRUNCATED(FAULTY),
    NESTED_TOO_DEEP(HOLDS),
    RECORD_TOO_LARGE(HOLDS),
    RECORD_NOT_AN_OBJECT(FAULTY),
    PAGE_FAILED(HOLDS),
    PAGING_STOPPED(HOLDS),
    PAGING_CYCLE(HOLDS),
    COUNT_DIFFERS(HOLDS),
    COUNT_UNREADABLE(HOLDS),
    EMPTY_CATALOGUE(HOLDS),
    UNEXPECTED_SHAPE(FAULTY),
    LISTED_BUT_NOT_FOUND(HOLDS),
    FEED_GENERATING(HOLDS),
    DUPLICATE_ID(NOTED),
    MISSING_ID(NOTED),
    REPEATED_RECORD(NOTED),
    PAGE_CLAMPED(NOTED),
    INDEX_BEHIND(NOTED),
    CHANGED_WHILE_READ(NOTED),
    MANY_MISSING(HOLDS),
    READ_INCREMENTALLY(NOTED),
    CATALOGUE_MOVED(NOTED),
    NEXT_ELSEWHERE(NOTED),
    FROM_ELSEWHERE(NOTED),
    PASSED_OVER(NOTED),
    INVALID_UTF8(NOTED),
    FIELD_TOO_LONG(NOTED),
    CONTROL_CHARACTERS(NOTED),
    BLANK_NODE_DATASET(NOTED),
    BROKEN_IRI(READ_OVER),
    BROKEN_LANGUAGE(READ_OVER),
    BROKEN_XML(FAULTY),
    BROKEN_REFERENCE(READ_OVER),
    NOT_A_DATASET(NOTED),
    CRAWL_BOUNDED(HOLDS),
    CRAWLING_FORBIDDEN(NOTED),
    CRAWL_DELAY_CUT(NOTED),
    CRAWLED_PAGE_MISSING(NOTED),
    PAGES_NOT_OPENED(NOTED),
    SITEMAP_FAULTY(NOTED),
    FOUND_BY_CRAWLING(NOTED);

    private final Gravity gravity;

    Kind(Gravity gravity) {
      this.gravity = gravity;
    }

    /// Whether a harvest with this problem is held.
    public boolean holds() {
      return gravity == HOLDS || gravity == FAULTY;
    }

    /// Whether the document itself is at fault: any reader would stumble. Pages that fail, counts
    /// that differ and bounds of our own are no such fault.
    boolean isOfDocument() {
      return gravity == FAULTY || gravity == READ_OVER;
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
    private @Nullable Problem firstOfDocument;

    void addAll(Log other) {
      other.counts.forEach((kind, count) -> {
        counts.merge(kind, count, Long::sum);
        var kept = first.computeIfAbsent(kind, _ -> new ArrayList<>());
        other.first.getOrDefault(kind, List.of()).stream()
            .limit(KEPT - kept.size())
            .forEach(kept::add);
      });
      firstOfDocument = firstOfDocument == null ? other.firstOfDocument : firstOfDocument;
    }

    void add(Kind kind, String place, String detail) {
      if (firstOfDocument == null && kind.isOfDocument()) {
        firstOfDocument = new Problem(kind, place, detail);
      }
      counts.merge(kind, 1L, Long::sum);
      var kept = first.computeIfAbsent(kind, _ -> new ArrayList<>());
      if (kept.size() < KEPT) {
        kept.add(new Problem(kind, place, detail));
      }
    }

    boolean holds() {
      return counts.keySet().stream().anyMatch(Kind::holds);
    }

    /// The first problem in which a document itself was at fault; null when none was.
    @Nullable Problem firstOfDocument() {
      return firstOfDocument;
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
