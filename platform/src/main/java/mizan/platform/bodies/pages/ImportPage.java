package mizan.platform.bodies.pages;

import java.util.List;
import java.util.stream.Stream;
import mizan.platform.bodies.Column;
import mizan.platform.bodies.PublicBody.Kind;
import mizan.platform.bodies.PublicBody.Level;
import mizan.platform.bodies.Sector;
import mizan.platform.web.Crumb;
import mizan.platform.web.Page;
import mizan.platform.web.Words;

/// The form that takes a file of bodies, and what the file may hold.
///
/// @param columns their stable codes
/// @param error what is wrong with the file that was given; "" for nothing
public record ImportPage(int mostBytes, List<String> columns, String error) implements Page {
  public ImportPage {
    columns = List.copyOf(columns);
  }

  public static ImportPage of(int mostBytes, String error) {
    return new ImportPage(mostBytes, Stream.of(Column.values()).map(Column::code).toList(), error);
  }

  @Override
  public String title(Words words) {
    return words.text("bodies.import");
  }

  @Override
  public List<Crumb> trail(Words words) {
    return List.of(new Crumb(words.text("bodies.title"), "/bodies"));
  }

  /// The words that may stand in a column of a closed list; none in others.
  public static List<String> allowed(Words words, String column) {
    return switch (column) {
      case "kind" ->
          Stream.of(Kind.values()).map(kind -> words.text("bodies.kind." + kind.code())).toList();
      case "level" ->
          Stream.of(Level.values())
              .map(level -> words.text("bodies.level." + level.code()))
              .toList();
      case "sector" ->
          Stream.of(Sector.values())
              .map(sector -> words.text("bodies.sector." + sector.code()))
              .toList();
      default -> List.of();
    };
  }
}
