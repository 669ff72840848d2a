package mizan.platform.editions.pages;

import java.util.List;
import mizan.platform.web.Crumb;
import mizan.platform.web.Field;
import mizan.platform.web.Page;
import mizan.platform.web.Trilingual;
import mizan.platform.web.Words;

/// The form by which the unit says what an edition is to measure.
///
/// @param number 0 for one that is still to be drafted
/// @param version of the edition that is shown
/// @param fields the questions beside that for portals
/// @param error what is wrong with the whole; "" for nothing
public record ScopePage(
    int number, int version, List<Box> portals, List<Field> fields, String error) implements Page {
  public ScopePage {
    portals = List.copyOf(portals);
    fields = List.copyOf(fields);
  }

  /// A portal that can be chosen.
  public record Box(String slug, Trilingual title, boolean chosen) {}

  /// Where the form is sent.
  public String action() {
    return number == 0 ? "/editions/draft" : "/editions/" + number + "/scope";
  }

  @Override
  public String title(Words words) {
    return number == 0 ? words.text("editions.draft") : words.text("editions.scope.title", number);
  }

  @Override
  public List<Crumb> trail(Words words) {
    return List.of(new Crumb(words.text("editions.title"), "/editions"));
  }
}
