package mizan.platform.reports.pages;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import mizan.platform.web.Choice;
import mizan.platform.web.Crumb;
import mizan.platform.web.Field;
import mizan.platform.web.Page;
import mizan.platform.web.Sorting;
import mizan.platform.web.Spread;
import mizan.platform.web.Trilingual;
import mizan.platform.web.Words;
import org.jspecify.annotations.Nullable;

/// What users did at the portals of an edition, as these portals tell it.
///
/// @param shown the edition; null before the first
/// @param measuredOn ISO 8601; "" before the first edition
/// @param all all portals together
/// @param portals that tell something
/// @param made the newest reuses
/// @param silent portals that offer no such list
/// @param unasked portals that were not asked
/// @param kind of which the portals of the list tell; "" for any
public record DynamicsPage(
    @Nullable Shown shown,
    String measuredOn,
    Figures all,
    List<Line> portals,
    List<Made> made,
    List<Line> silent,
    List<Line> unasked,
    String kind,
    Sorting sorting)
    implements Page {

  /// The columns of the table as a file.
  public static final List<String> HEAD =
      Stream.of(
              Stream.of("portal", "name", "reuses", "reuses-archived", "cited", "cited-gone"),
              columns("discussions"),
              Stream.of("discussions-by-organisation"),
              columns("requests"),
              columns("issues"))
          .flatMap(columns -> columns)
          .toList();

  private static final List<String> KINDS = List.of("reuse", "discussion", "request", "issue");

  public DynamicsPage {
    portals = List.copyOf(portals);
    made = List.copyOf(made);
    silent = List.copyOf(silent);
    unasked = List.copyOf(unasked);
  }

  private static Stream<String> columns(String what) {
    return Stream.of("", "-open", "-waiting", "-answered", "-q1", "-median", "-q3")
        .map(ending -> what + ending);
  }

  /// Before the first edition.
  public static DynamicsPage empty(String kind, Sorting sorting) {
    return new DynamicsPage(
        null, "", Figures.NONE, List.of(), List.of(), List.of(), List.of(), kind, sorting);
  }

  /// A portal and what it tells.
  ///
  /// @param kind the code of the kind of portal
  public record Line(
      String slug, Trilingual title, String kind, List<Told> offers, Figures figures) {
    public Line {
      offers = List.copyOf(offers);
    }

    /// Whether the portal has such a list.
    public boolean tells(String kind) {
      return offers.stream().anyMatch(offer -> offer.kind().equals(kind));
    }

    /// The lists that could not be read to their end.
    public List<Told> incomplete() {
      return offers.stream().filter(offer -> offer.state().equals("incomplete")).toList();
    }
  }

  /// A list of a portal, and how much of it was read.
  ///
  /// @param announced how many the portal says there are; null when it does not
  public record Told(String kind, String state, @Nullable Long announced, long obtained) {}

  /// What was counted.
  public record Figures(ReuseFigures reuses, Talks discussions, Talks requests, Talks issues) {
    /// Of a portal that tells nothing.
    public static final Figures NONE =
        new Figures(new ReuseFigures(0, 0, Map.of(), 0, null), Talks.NONE, Talks.NONE, Talks.NONE);
  }

  /// Reuses and the datasets that they use.
  ///
  /// @param types how many there are of each, by the portals' codes; "" where none is told
  /// @param cited different datasets that are named
  /// @param gone those of them that the portal's catalogue no longer has; null where that cannot be
  ///   told: its catalogue was not read whole, or it names only datasets that are there
  public record ReuseFigures(
      int count, int archived, Map<String, Integer> types, int cited, @Nullable Integer gone) {
    public ReuseFigures {
      types = Collections.unmodifiableMap(new TreeMap<>(types));
    }
  }

  /// What people wrote.
  ///
  /// @param waiting open for longer than thirty days
  /// @param answered by somebody else; of requests and issues, closed
  /// @param byOrganisation of these, in the name of an organisation
  /// @param days until then
  public record Talks(
      int count, int open, int waiting, int answered, int byOrganisation, Spread days) {
    static final Talks NONE = new Talks(0, 0, 0, 0, 0, new Spread(0, null, null, null));
  }

  /// A reuse.
  ///
  /// @param page its address at the portal; "" where the portal does not tell
  /// @param target the address of what was made; likewise
  /// @param opened ISO 8601
  public record Made(
      String title,
      String type,
      String page,
      String target,
      String opened,
      String portal,
      Trilingual portalTitle) {
    public LocalDate day() {
      return LocalDate.parse(opened);
    }

    /// Where to read of it: at the portal, else at what was made.
    public String address() {
      return page.isEmpty() ? target : page;
    }
  }

  @Override
  public String title(Words words) {
    return words.text("reports.users");
  }

  @Override
  public List<Crumb> trail(Words words) {
    return shown == null ? List.of() : List.of(shown.root(words));
  }

  public LocalDate day() {
    return LocalDate.parse(measuredOn);
  }

  public List<Field> filter(Words words) {
    return List.of(
        Field.Select.of(
            "kind",
            words.text("reports.users.filter"),
            kind,
            Choice.after(
                words.text("reports.users.filter.any"),
                KINDS.stream()
                    .map(each -> new Choice(each, words.text("reports.users.kind." + each)))
                    .toList())));
  }

  /// What a type of reuse is called; its code where nobody knows it.
  public static String type(Words words, String code) {
    return code.isEmpty()
        ? words.text("reports.users.type.none")
        : words.textOr("reports.users.type." + code.replace('_', '-'), code);
  }
}
