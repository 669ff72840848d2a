package mizan.platform.reports.pages;

import java.util.List;
import mizan.platform.web.Crumb;
import mizan.platform.web.Page;
import mizan.platform.web.Trilingual;
import mizan.platform.web.Words;

/// Where personal data was found in a portal's files, without any value: for its body alone.
public record PersonalPage(Shown shown, String portal, Trilingual portalTitle, List<Row> found)
    implements Page {
  public PersonalPage {
    found = List.copyOf(found);
  }

  /// A column in which it was found.
  ///
  /// @param dataset the dataset's key
  /// @param file its place in the dataset, from 1
  /// @param kind the code of the kind of data
  public record Row(
      String dataset,
      int file,
      String address,
      String table,
      int column,
      String name,
      String kind,
      long cells,
      boolean likely) {}

  @Override
  public String title(Words words) {
    return words.text("reports.personal");
  }

  @Override
  public List<Crumb> trail(Words words) {
    return List.of(
        shown.root(words), new Crumb(portalTitle.in(words.language()), shown.portal(portal)));
  }
}
