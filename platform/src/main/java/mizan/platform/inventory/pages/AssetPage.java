package mizan.platform.inventory.pages;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import mizan.platform.inventory.Asset.Visibility;
import mizan.platform.inventory.AssetField;
import mizan.platform.inventory.AssetField.Group;
import mizan.platform.inventory.Content;
import mizan.platform.inventory.PortalLink;
import mizan.platform.inventory.Step;
import mizan.platform.web.Crumb;
import mizan.platform.web.Fact;
import mizan.platform.web.Page;
import mizan.platform.web.Trilingual;
import mizan.platform.web.Words;
import org.jspecify.annotations.Nullable;

/// A record of the inventory: what it says, what stands against opening, what was decided, where it
/// was found, and what the reader may do about it.
///
/// @param content empty when the reader may know its title only
/// @param ground on which not all is shown; null when all is
/// @param system null when none is named
/// @param version of what the reader sees, sent back with what they decide
/// @param decision the last signed one; null before it
/// @param proposal what waits for a second person; null for readers outside of the body
/// @param priority where it stands among what is to be published; null when it is not ranked
/// @param verbs what the reader may do now
/// @param mine the axes on which the reader is asked
public record AssetPage(
    String id,
    String body,
    Trilingual bodyName,
    Trilingual title,
    String state,
    String visibility,
    @Nullable Trilingual ground,
    Content content,
    @Nullable KeptIn system,
    Promise promise,
    List<Axis> axes,
    @Nullable Decided decision,
    @Nullable Decided proposal,
    @Nullable Priority priority,
    List<PortalLink> links,
    List<Step> steps,
    List<Version> versions,
    int version,
    List<String> verbs,
    List<String> mine)
    implements Page {

  public AssetPage {
    axes = List.copyOf(axes);
    links = List.copyOf(links);
    steps = List.copyOf(steps);
    versions = List.copyOf(versions);
    verbs = List.copyOf(verbs);
    mine = List.copyOf(mine);
  }

  /// The information system in which the data are kept.
  public record KeptIn(String id, Trilingual name) {}

  /// When and where it is to be, or is said to be, published; and what it went into.
  public record Promise(String quarter, String responsible, String declared, String heir) {}

  /// How soon it is to be published.
  ///
  /// @param line with its rank when the last ranking was frozen
  /// @param of how many records are ranked
  /// @param quarter whose ranking was frozen last; "" before the first
  public record Priority(PrioritiesPage.Line line, int of, String quarter) {}

  /// What was found on an axis.
  ///
  /// @param outcome a code; `waiting` before it is said, `unanswered` when an opinion did not come
  /// @param ground null without one
  /// @param reviewer the person's name, for readers inside; "" for others
  public record Axis(
      String axis,
      String outcome,
      @Nullable Trilingual ground,
      @Nullable Trilingual act,
      String evidence,
      String mitigation,
      String asked,
      @Nullable LocalDate due,
      @Nullable LocalDate again,
      @Nullable LocalDate on,
      String reviewer) {}

  /// A decision as it is read.
  ///
  /// @param appeal how it can be contested; "" where nobody has said it
  /// @param note for readers inside; "" for others
  /// @param by the names of those who proposed and signed, for readers inside; "" for others
  public record Decided(
      String outcome,
      List<Ground> grounds,
      Trilingual reason,
      String partial,
      Trilingual appeal,
      @Nullable LocalDate from,
      @Nullable LocalDate review,
      String note,
      String by,
      @Nullable Instant signed) {
    public Decided {
      grounds = List.copyOf(grounds);
    }
  }

  /// A legal ground as it is cited.
  public record Ground(Trilingual name, Trilingual act) {}

  /// A version of what the record says.
  ///
  /// @param changed the keys whose answers were new
  public record Version(int version, Instant at, List<String> changed) {
    public Version {
      changed = List.copyOf(changed);
    }
  }

  @Override
  public String title(Words words) {
    return title.in(words.language());
  }

  @Override
  public List<Crumb> trail(Words words) {
    return List.of(
        new Crumb(words.text("inventory.title"), "/inventory"),
        new Crumb(bodyName.in(words.language()), "/inventory?body=" + body));
  }

  /// Whether the reader may know more than its title.
  @JsonIgnore
  public boolean isOpen() {
    return visibility.equals(Visibility.PUBLIC.code()) || !verbs.isEmpty() || !steps.isEmpty();
  }

  /// What a group of fields says; none where nothing was answered.
  public List<Fact> facts(Group group, Words words) {
    return Stream.of(AssetField.values())
        .filter(field -> field.group() == group && field != AssetField.TITLE)
        .map(field ->
            new Fact(AssetWords.name(field, words), AssetWords.answer(field, content, words)))
        .filter(fact -> !fact.value().isEmpty())
        .toList();
  }

  /// Where the record stands, as the head of the page says it.
  public List<Fact> standing(Words words) {
    var facts = new ArrayList<Fact>();
    facts.add(new Fact(words.text("inventory.body"), bodyName.in(words.language())));
    facts.add(new Fact(words.text("inventory.state"), words.text("inventory.state." + state)));
    if (decision != null) {
      facts.add(
          new Fact(
              words.text("inventory.decision"),
              words.text("inventory.outcome." + decision.outcome)));
    }
    if (!promise.quarter.isEmpty()) {
      facts.add(new Fact(words.text("inventory.quarter"), promise.quarter, promise.responsible));
    }
    if (!visibility.equals(Visibility.PUBLIC.code()) && ground != null) {
      facts.add(
          new Fact(
              words.text("inventory.visibility"),
              words.text("inventory.visibility." + visibility),
              ground.in(words.language())));
    }
    return facts;
  }

  /// Fields without an answer that a described record needs.
  public List<String> missing(Words words) {
    return content.missing().stream().map(field -> AssetWords.name(field, words)).toList();
  }
}
