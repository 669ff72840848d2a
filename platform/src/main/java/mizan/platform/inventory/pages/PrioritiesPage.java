package mizan.platform.inventory.pages;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import mizan.platform.bodies.Sector;
import mizan.platform.inventory.Asset;
import mizan.platform.inventory.AssetField;
import mizan.platform.inventory.Merit;
import mizan.platform.inventory.Merit.Term;
import mizan.platform.inventory.Score;
import mizan.platform.inventory.Weights;
import mizan.platform.web.Choice;
import mizan.platform.web.Crumb;
import mizan.platform.web.Field;
import mizan.platform.web.Page;
import mizan.platform.web.Pager;
import mizan.platform.web.Sorting;
import mizan.platform.web.Trilingual;
import mizan.platform.web.Words;
import org.jspecify.annotations.Nullable;

/// What is to be published first, and why: as records stand now, or as they stood when the ranking
/// of a quarter was frozen.
///
/// @param quarter whose frozen ranking this is; "" for today's
/// @param frozen when it was; null for today's
/// @param quarters those with a frozen ranking, the newest first
/// @param beside the quarter whose frozen ranks stand beside today's; "" where today's stand beside
/// @param withheld records that are not ranked, or not shown any more, since not all is public
public record PrioritiesPage(
    String quarter,
    @Nullable Instant frozen,
    List<String> quarters,
    String beside,
    Weights weights,
    Wanted wanted,
    @JsonIgnore List<Choice> bodies,
    List<Line> lines,
    Pager pager,
    Sorting sorting,
    long withheld)
    implements Page {

  public PrioritiesPage {
    quarters = List.copyOf(quarters);
    bodies = List.copyOf(bodies);
    lines = List.copyOf(lines);
  }

  /// What the reader narrows the list to; "" for all.
  public record Wanted(String body, String sector, String state, String theme) {}

  /// A record in the ranking.
  ///
  /// @param other its rank in the ranking beside; null where it has none
  /// @param state today's
  public record Line(
      int rank,
      @Nullable Integer other,
      String id,
      Trilingual title,
      String body,
      Trilingual bodyName,
      String state,
      double total,
      boolean first,
      Score score,
      List<Points> terms) {
    public Line {
      terms = List.copyOf(terms);
    }

    /// Its points of a term.
    public Points of(Term term) {
      return terms.stream().filter(each -> each.term == term).findFirst().orElseThrow();
    }

    /// Its merits of a term, in the reader's words.
    public List<String> reasons(Term term, Words words) {
      return score.parts().stream()
          .filter(part -> part.merit().term() == term)
          .map(part -> reason(part, words))
          .toList();
    }

    private static String reason(Score.Part part, Words words) {
      return switch (part.merit()) {
        case REQUESTERS -> words.count("inventory.merit.count.requesters", part.count());
        case VOTES -> words.count("inventory.merit.count.votes", part.count());
        case LAW,
            HIGH_VALUE,
            COMMITMENT,
            AUDIT_REMARK,
            REFERENCE,
            INTEGRITY,
            SERVICE,
            TERRITORY,
            SECTOR,
            STRUCTURED,
            SINGLE_SOURCE,
            DICTIONARY,
            UPDATED,
            AUTOMATED ->
            name(part.merit(), words);
      };
    }

    /// How many ranks it has risen from the frozen ranking to today's; 0 where it is in one only.
    int risen(boolean isLive) {
      return other == null ? 0 : isLive ? other - rank : rank - other;
    }
  }

  /// What a term gives a record.
  ///
  /// @param points before the gate
  /// @param without the rank that it would have if the term did not count
  public record Points(Term term, double points, int without) {}

  @Override
  public String title(Words words) {
    return quarter.isEmpty()
        ? words.text("inventory.priorities")
        : words.text("inventory.priorities.of", quarter);
  }

  @Override
  public List<Crumb> trail(Words words) {
    var inventory = new Crumb(words.text("inventory.title"), "/inventory");
    return quarter.isEmpty()
        ? List.of(inventory)
        : List.of(
            inventory, new Crumb(words.text("inventory.priorities"), "/inventory-priorities"));
  }

  @JsonIgnore
  public boolean isLive() {
    return quarter.isEmpty();
  }

  /// Whether ranks of another time stand beside.
  @JsonIgnore
  public boolean isCompared() {
    return !isLive() || !beside.isEmpty();
  }

  /// What the ranks beside are called.
  public static String besideName(String quarter, String beside, Words words) {
    return quarter.isEmpty() && !beside.isEmpty()
        ? words.text("inventory.priorities.then", beside)
        : words.text("inventory.priorities.now");
  }

  public Term[] terms() {
    return Term.values();
  }

  /// How a record has moved since the ranking was frozen, in words; "" where nothing is to be said.
  public String movement(Line line, Words words) {
    if (line.other == null) {
      return isLive() ? words.text("inventory.priorities.new") : "";
    }
    var risen = line.risen(isLive());
    return risen == 0
        ? words.text("inventory.priorities.stayed")
        : risen > 0
            ? words.text("inventory.priorities.risen", risen)
            : words.text("inventory.priorities.fallen", -risen);
  }

  public List<Merit> merits(Term term) {
    return Merit.of(term);
  }

  public static String name(Merit merit, Words words) {
    return words.text("inventory.merit." + merit.code());
  }

  /// How a merit is seen, as the weights say it.
  public String points(Merit merit, Words words) {
    var most = Objects.requireNonNull(weights.points().get(merit));
    var enough = weights.saturation().get(merit);
    return enough == null
        ? words.formats().number(most)
        : words.text("inventory.priorities.up-to", most, enough);
  }

  public List<Field> filter(Words words) {
    return List.of(
        Field.Select.of(
            "quarter",
            words.text("inventory.priorities.when"),
            quarter,
            Choice.after(
                words.text("inventory.priorities.live"),
                quarters.stream().map(each -> quarter(each, words)).toList())),
        Field.Select.of(
            "body", words.text("inventory.body"), wanted.body, AssetWords.orAny(bodies, words)),
        sector(wanted.sector, words),
        Field.Select.of(
            "state",
            words.text("inventory.state"),
            wanted.state,
            AssetWords.orAny(
                Stream.of(Asset.State.values())
                    .filter(each -> !isLive() || each.isWaiting())
                    .map(each ->
                        new Choice(each.code(), words.text("inventory.state." + each.code())))
                    .toList(),
                words)),
        Field.Select.of(
            "theme",
            words.text("inventory.field.theme"),
            wanted.theme,
            AssetWords.orAny(AssetWords.choices(AssetField.THEME, words), words)));
  }

  /// A quarter to choose; its parts keep their order among Arabic words.
  static Choice quarter(String quarter, Words words) {
    return new Choice(quarter, words.text("inventory.quarter.name", quarter));
  }

  /// The question of a sector, of those that bodies can have.
  static Field sector(String chosen, Words words) {
    return Field.Select.of(
        "sector",
        words.text("inventory.reach.sector"),
        chosen,
        AssetWords.orAny(
            Stream.of(Sector.values())
                .map(each -> new Choice(each.code(), words.text("bodies.sector." + each.code())))
                .toList(),
            words));
  }
}
