package mizan.engine.schemas;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Reads the rules that both languages of schemas know: limits, lengths, patterns, choices.
final class Rules {
  private static final Map<String, BreachKind> LENGTHS =
      Map.of(
          "length", BreachKind.LENGTH,
          "minLength", BreachKind.MINIMUM_LENGTH,
          "maxLength", BreachKind.MAXIMUM_LENGTH);
  private static final Map<String, BreachKind> LIMITS =
      Map.of(
          "minimum", BreachKind.MINIMUM,
          "minInclusive", BreachKind.MINIMUM,
          "minExclusive", BreachKind.MINIMUM,
          "exclusiveMinimum", BreachKind.MINIMUM,
          "maximum", BreachKind.MAXIMUM,
          "maxInclusive", BreachKind.MAXIMUM,
          "maxExclusive", BreachKind.MAXIMUM,
          "exclusiveMaximum", BreachKind.MAXIMUM);

  private final ValueType type;
  private final List<Unchecked> unchecked;
  private final List<Rule> rules = new ArrayList<>();
  private @Nullable BigDecimal least;
  private @Nullable BigDecimal most;
  private int shortest;
  private int longest = Integer.MAX_VALUE;
  private boolean open;

  Rules(ValueType type, List<Unchecked> unchecked) {
    this.type = type;
    this.unchecked = unchecked;
  }

  List<Rule> rules() {
    return List.copyOf(rules);
  }

  /// Reads one rule by its name.
  ///
  /// @return false when no rule has this name
  boolean read(String name, JsonSpot given) throws UnreadableSchema {
    var length = LENGTHS.get(name);
    if (length != null) {
      length(length, given);
      return true;
    }
    var limit = LIMITS.get(name);
    if (limit != null) {
      limit(limit, name.contains("xclusive"), given);
      return true;
    }
    return switch (name) {
      case "pattern" -> {
        pattern(given);
        yield true;
      }
      case "enum", "categories" -> {
        choice(given);
        yield true;
      }
      default -> false;
    };
  }

  private void length(BreachKind kind, JsonSpot given) throws UnreadableSchema {
    var size = given.size();
    shortest = kind == BreachKind.MAXIMUM_LENGTH ? shortest : Math.max(shortest, size);
    longest = kind == BreachKind.MINIMUM_LENGTH ? longest : Math.min(longest, size);
    if (shortest > longest) {
      throw given.fault(SchemaFault.CONTRADICTION);
    }
    Predicate<String> keeps =
        switch (kind) {
          case LENGTH -> text -> lengthOf(text) == size;
          case MINIMUM_LENGTH -> text -> lengthOf(text) >= size;
          default -> text -> lengthOf(text) <= size;
        };
    rules.add(new Rule(kind, Integer.toString(size), keeps));
  }

  private int lengthOf(String text) {
    return switch (type.name()) {
      case "hexBinary" -> text.length() / 2;
      case "base64Binary" -> (text.replace("=", "").length() * 3) / 4;
      default -> text.codePointCount(0, text.length());
    };
  }

  private void limit(BreachKind kind, boolean exclusive, JsonSpot given) throws UnreadableSchema {
    var bound = type.rank(given.plain());
    bound = bound == null ? type.plain().rank(given.plain()) : bound;
    if (bound == null) {
      throw given.fault(SchemaFault.BAD_VALUE);
    }
    var limit = bound;
    var lower = kind == BreachKind.MINIMUM;
    if (lower) {
      least = limit;
    } else {
      most = limit;
    }
    open |= exclusive;
    if (least != null && most != null && least.compareTo(most) > (open ? -1 : 0)) {
      throw given.fault(SchemaFault.CONTRADICTION);
    }
    var sign = (lower ? "≥ " : "≤ ");
    var strict = (lower ? "> " : "< ");
    rules.add(
        new Rule(
            kind,
            (exclusive ? strict : sign) + given.plain(),
            text -> keeps(type.rank(text), limit, lower, exclusive)));
  }

  private static boolean keeps(
      @Nullable BigDecimal value, BigDecimal limit, boolean lower, boolean exclusive) {
    if (value == null) {
      return true; // NaN has no place
    }
    var order = lower ? value.compareTo(limit) : limit.compareTo(value);
    return exclusive ? order > 0 : order >= 0;
  }

  /// An expression that the value must match as a whole.
  void pattern(JsonSpot given) {
    var pattern = BoundedPattern.of(given.plain());
    if (pattern == null) {
      unchecked.add(given.unchecked());
    } else {
      rules.add(new Rule(BreachKind.PATTERN, given.plain(), pattern::allows, pattern::isExhausted));
    }
  }

  private void choice(JsonSpot given) throws UnreadableSchema {
    if (!given.node().isArray() || given.node().isEmpty()) {
      throw given.fault(SchemaFault.BAD_VALUE);
    }
    var texts =
        given.entries().stream()
            .map(entry -> entry.has("value") ? entry.find("value") : entry)
            .map(entry -> entry == null ? "" : entry.plain())
            .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
    var ranks =
        texts.stream()
            .map(text -> type.plain().rank(text))
            .filter(java.util.Objects::nonNull)
            .map(BigDecimal::stripTrailingZeros)
            .collect(Collectors.toSet());
    rules.add(
        new Rule(
            BreachKind.CHOICE,
            String.join(" | ", texts),
            text -> texts.contains(text) || hasRank(ranks, text)));
  }

  private boolean hasRank(Set<BigDecimal> ranks, String text) {
    var rank = ranks.isEmpty() ? null : type.rank(text);
    return rank != null && ranks.contains(rank.stripTrailingZeros());
  }
}
