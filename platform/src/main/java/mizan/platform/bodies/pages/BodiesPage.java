package mizan.platform.bodies.pages;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import mizan.platform.bodies.PublicBody.Kind;
import mizan.platform.bodies.PublicBody.Level;
import mizan.platform.bodies.Sector;
import mizan.platform.web.Choice;
import mizan.platform.web.Field;
import mizan.platform.web.Page;
import mizan.platform.web.Pager;
import mizan.platform.web.Sorting;
import mizan.platform.web.Trilingual;
import mizan.platform.web.Words;

/// The public bodies of the country: as a tree, or those that a filter leaves as a table.
///
/// @param total how many fit
/// @param mayImport whether the reader may take bodies from a file
/// @param tree empty when a filter or an order is asked for
public record BodiesPage(
    Filter filter,
    long total,
    List<Branch> tree,
    List<Row> rows,
    Pager pager,
    Sorting sorting,
    List<Choice> governorates,
    boolean mayImport)
    implements Page {
  public BodiesPage {
    tree = List.copyOf(tree);
    rows = List.copyOf(rows);
    governorates = List.copyOf(governorates);
  }

  /// What bodies are wanted; "" for any.
  ///
  /// @param portal `with`, `without` or ""
  /// @param life `ended`, `all` or "" for those that live on the day
  public record Filter(
      String text,
      String kind,
      String level,
      String sector,
      String governorate,
      String portal,
      String life,
      LocalDate day) {
    /// All that live on a day.
    public static Filter open(LocalDate day) {
      return new Filter("", "", "", "", "", "", "", day);
    }

    public boolean isOpen() {
      return equals(open(day));
    }
  }

  /// A body of the list.
  ///
  /// @param datasets under its name in the portals of the last edition
  public record Row(
      String slug,
      Trilingual name,
      String kind,
      String sector,
      Trilingual governorate,
      int portals,
      long datasets,
      boolean alive) {}

  /// A body of the tree with those under it.
  public record Branch(Row body, List<Branch> parts) {
    public Branch {
      parts = List.copyOf(parts);
    }
  }

  @Override
  public String title(Words words) {
    return words.text("bodies.title");
  }

  public List<Field> fields(Words words) {
    return List.of(
        Field.Line.of("q", words.text("bodies.search"), filter.text),
        Field.Select.of(
            "kind",
            words.text("bodies.column.kind"),
            filter.kind,
            choices(words, "bodies.kind.", Stream.of(Kind.values()).map(Kind::code))),
        Field.Select.of(
            "level",
            words.text("bodies.column.level"),
            filter.level,
            choices(words, "bodies.level.", Stream.of(Level.values()).map(Level::code))),
        Field.Select.of(
            "sector",
            words.text("bodies.column.sector"),
            filter.sector,
            choices(words, "bodies.sector.", Stream.of(Sector.values()).map(Sector::code))),
        Field.Select.of(
            "governorate",
            words.text("bodies.column.governorate"),
            filter.governorate,
            Choice.after(words.text("bodies.any"), governorates)),
        Field.Select.of(
            "portal",
            words.text("bodies.filter.portal"),
            filter.portal,
            choices(words, "bodies.portal.", Stream.of("with", "without"))),
        Field.Select.of(
            "life",
            words.text("bodies.filter.life"),
            filter.life,
            Stream.of("", "ended", "all")
                .map(code ->
                    new Choice(code, words.text("bodies.life." + (code.isEmpty() ? "now" : code))))
                .toList()));
  }

  private static List<Choice> choices(Words words, String prefix, Stream<String> codes) {
    return Choice.after(
        words.text("bodies.any"),
        codes.map(code -> new Choice(code, words.text(prefix + code))).toList());
  }
}
