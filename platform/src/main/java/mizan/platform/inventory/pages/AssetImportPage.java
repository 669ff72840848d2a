package mizan.platform.inventory.pages;

import java.util.List;
import mizan.platform.web.Choice;
import mizan.platform.web.Crumb;
import mizan.platform.web.Field;
import mizan.platform.web.Page;
import mizan.platform.web.Words;

/// The form that takes a file of records, and the workbooks to fill in.
///
/// @param bodies in whose name the reader may take records in
/// @param body the one that is chosen; "" for none yet
/// @param error what is wrong with the file that was given; "" for nothing
public record AssetImportPage(int mostBytes, List<Choice> bodies, String body, String error)
    implements Page {
  public AssetImportPage {
    bodies = List.copyOf(bodies);
  }

  @Override
  public String title(Words words) {
    return words.text("inventory.import");
  }

  @Override
  public List<Crumb> trail(Words words) {
    return List.of(new Crumb(words.text("inventory.title"), "/inventory"));
  }

  /// Whose records they are.
  public Field owner(Words words) {
    return Field.Select.of("body", words.text("inventory.body"), body, bodies);
  }
}
