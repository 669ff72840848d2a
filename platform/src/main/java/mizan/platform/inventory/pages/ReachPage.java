package mizan.platform.inventory.pages;

import java.util.List;
import mizan.platform.web.Crumb;
import mizan.platform.web.Fact;
import mizan.platform.web.Page;
import mizan.platform.web.Sorting;
import mizan.platform.web.Trilingual;
import mizan.platform.web.Words;

/// How far the inventory reaches: by body, sector and level, and what portals publish that no
/// record tells of.
///
/// @param edition whose harvests were looked through last; 0 before the first
/// @param taking bodies that have a record, of all that live
/// @param systems with a record, of all
public record ReachPage(
    int edition,
    long taking,
    long bodies,
    long systemsWith,
    long systems,
    Progress all,
    List<Group> sectors,
    List<Group> levels,
    List<Line> lines,
    List<Portal> portals,
    Sorting sorting)
    implements Page {

  public ReachPage {
    sectors = List.copyOf(sectors);
    levels = List.copyOf(levels);
    lines = List.copyOf(lines);
    portals = List.copyOf(portals);
  }

  /// What was done about some records, and what of some portals is in the inventory.
  ///
  /// @param records that were neither withdrawn nor merged
  /// @param decided with a signed decision
  /// @param closed decided not to be opened, or not to everybody, on a legal ground
  /// @param overdue promised for a quarter that is over
  /// @param unfound said to be published and not found by a harvest
  /// @param found by a harvest
  /// @param datasets on portals
  /// @param uninventoried of them, those that no record leads to
  public record Progress(
      long records,
      long decided,
      long open,
      long closed,
      long overdue,
      long unfound,
      long found,
      long broken,
      long datasets,
      long uninventoried) {
    public static final Progress NOTHING = new Progress(0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    /// Both together.
    public Progress plus(Progress other) {
      return new Progress(
          records + other.records,
          decided + other.decided,
          open + other.open,
          closed + other.closed,
          overdue + other.overdue,
          unfound + other.unfound,
          found + other.found,
          broken + other.broken,
          datasets + other.datasets,
          uninventoried + other.uninventoried);
    }
  }

  /// What the bodies of a sector, or of a level, have done.
  ///
  /// @param code "" where none is told
  public record Group(String code, long bodies, Progress progress) {}

  /// What a body has done.
  public record Line(String body, Trilingual name, Progress progress) {}

  /// What of a portal no record tells of.
  public record Portal(String slug, Trilingual body, long datasets, long uninventoried) {}

  @Override
  public String title(Words words) {
    return words.text("inventory.reach");
  }

  @Override
  public List<Crumb> trail(Words words) {
    return List.of(new Crumb(words.text("inventory.title"), "/inventory"));
  }

  public List<Fact> facts(Words words) {
    var formats = words.formats();
    return List.of(
        new Fact(
            words.text("inventory.reach.taking"), words.text("inventory.reach.of", taking, bodies)),
        new Fact(
            words.text("inventory.reach.systems"),
            words.text("inventory.reach.of", systemsWith, systems)),
        new Fact(words.text("inventory.records"), formats.number(all.records)),
        new Fact(
            words.text("inventory.reach.decided"),
            words.text("inventory.reach.of", all.decided, all.records)),
        new Fact(words.text("inventory.reach.closed"), formats.number(all.closed)),
        new Fact(words.text("inventory.reach.found"), formats.number(all.found)),
        new Fact(words.text("inventory.reach.unfound"), formats.number(all.unfound)),
        new Fact(words.text("inventory.reach.broken"), formats.number(all.broken)),
        new Fact(words.text("inventory.reach.overdue"), formats.number(all.overdue)),
        new Fact(
            words.text("inventory.reach.uninventoried"),
            words.text("inventory.reach.of", all.uninventoried, all.datasets)));
  }
}
