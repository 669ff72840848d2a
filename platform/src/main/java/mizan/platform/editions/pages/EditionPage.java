package mizan.platform.editions.pages;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import mizan.platform.web.Crumb;
import mizan.platform.web.Fact;
import mizan.platform.web.Page;
import mizan.platform.web.Trilingual;
import mizan.platform.web.Words;
import org.jspecify.annotations.Nullable;

/// An edition: how far it is, what it is fixed to, and what this reader can do about it.
///
/// @param mine what an officer has to do with it; null for others
/// @param unit what the unit has to do with it; null for others
/// @param jury what the jury has to say; null where it is not told to this reader
/// @param parts what other rooms keep of it, for this reader
/// @param error why the last thing that this reader tried was refused; "" for none
public record EditionPage(
    int number,
    String state,
    boolean invented,
    boolean open,
    Dates dates,
    Frame frame,
    List<Moment> timeline,
    @Nullable Mine mine,
    @Nullable Unit unit,
    @Nullable Jury jury,
    List<Part> parts,
    String error)
    implements Page {
  public EditionPage {
    timeline = List.copyOf(timeline);
    parts = List.copyOf(parts);
  }

  /// A page about the edition that another room keeps.
  ///
  /// @param path below the edition's, `/judgements`
  /// @param name in the reader's language
  public record Part(String path, String name) {}

  /// Its days; null for what is not told yet.
  ///
  /// @param daysLeft to reply, today included; 0 when none is left
  public record Dates(
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      @Nullable Instant measured,
      @Nullable LocalDate replyUntil,
      long daysLeft) {}

  /// What it is fixed to.
  ///
  /// @param methodology id and version; "" before it is frozen
  /// @param digest of the list of portals; "" before it is frozen
  /// @param evidence the head of the chain of everything that was asked; "" before it is told
  public record Frame(
      List<Entry> portals,
      String methodology,
      String digest,
      String evidence,
      int replyDays,
      int quorum) {
    public Frame {
      portals = List.copyOf(portals);
    }
  }

  /// A portal of the edition.
  public record Entry(String slug, Trilingual title) {}

  /// A step that was taken.
  public record Moment(String step, Instant at, String why) {}

  /// What an officer has to do with it.
  public record Mine(List<Entry> portals) {
    public Mine {
      portals = List.copyOf(portals);
    }
  }

  /// What the unit has to do with it.
  ///
  /// @param version of the edition that is shown
  public record Unit(int version, List<Deed> deeds) {
    public Unit {
      deeds = List.copyOf(deeds);
    }
  }

  /// Something that can be done with it, or could if nothing stood in the way.
  ///
  /// @param hindrances in the reader's language
  /// @param warnings what to know before it is done, in the reader's language
  public record Deed(String step, List<String> hindrances, List<String> warnings) {
    public Deed {
      hindrances = List.copyOf(hindrances);
      warnings = List.copyOf(warnings);
    }

    public boolean asksReason() {
      return step.equals("withdraw") || step.equals("extend-replies");
    }

    public boolean asksDay() {
      return step.equals("extend-replies");
    }
  }

  /// What the jury says.
  ///
  /// @param member whether this reader may note an opinion
  /// @param version of the edition that is shown
  /// @param verdict what they noted; "" for nothing that counts
  /// @param again whether results are new since they noted it
  public record Jury(
      List<Said> opinions,
      boolean member,
      int version,
      String verdict,
      String words,
      boolean again) {
    public Jury {
      opinions = List.copyOf(opinions);
    }
  }

  /// An opinion, told by the kind of actor.
  ///
  /// @param verdict `confirm`, `reserve`, or `void` for what confirmed results that are there no
  ///   more
  public record Said(String actor, String verdict, String words) {}

  /// Whether this reader may look at replies.
  public boolean hasReplies() {
    return isPublic()
        || (List.of("provisional", "in-reply", "jury").contains(state)
            && (mine != null || unit != null));
  }

  /// Whether its results are for everybody.
  public boolean isPublic() {
    return state.equals("published") || state.equals("closed");
  }

  /// A draft is followed by nobody: it is not known.
  @Override
  public String topic() {
    return state.equals("draft") ? "" : "/editions/" + number;
  }

  @Override
  public String title(Words words) {
    return words.text("editions.edition", number);
  }

  @Override
  public List<Crumb> trail(Words words) {
    return List.of(new Crumb(words.text("editions.title"), "/editions"));
  }

  public List<Fact> facts(Words words) {
    var facts = new ArrayList<Fact>();
    facts.add(new Fact(words.text("editions.state"), words.text("editions.state." + state)));
    if (dates.from != null || dates.to != null) {
      facts.add(new Fact(words.text("editions.window"), window(words)));
    }
    if (dates.measured != null) {
      facts.add(new Fact(words.text("editions.measured"), words.formats().date(dates.measured)));
    }
    if (dates.replyUntil != null) {
      var note = dates.daysLeft > 0 ? words.count("editions.days-left", dates.daysLeft) : "";
      facts.add(
          new Fact(
              words.text("editions.reply-until"), words.formats().date(dates.replyUntil), note));
    }
    if (!frame.methodology.isEmpty()) {
      facts.add(new Fact(words.text("editions.methodology"), frame.methodology));
      facts.add(
          new Fact(
              words.text("editions.digest"), frame.digest, words.text("editions.digest.note")));
    }
    if (!frame.evidence.isEmpty()) {
      facts.add(
          new Fact(
              words.text("editions.evidence"),
              frame.evidence,
              words.text("editions.evidence.note")));
    }
    facts.add(
        new Fact(words.text("editions.quorum"), words.count("editions.members", frame.quorum)));
    return facts;
  }

  private String window(Words words) {
    return words.text("editions.window.days", day(words, dates.from), day(words, dates.to));
  }

  private static String day(Words words, @Nullable LocalDate day) {
    return day == null ? "…" : words.formats().date(day);
  }
}
