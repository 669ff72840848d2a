package mizan.platform.home.pages;

import java.time.LocalDate;
import java.util.List;
import mizan.platform.web.Crumb;
import mizan.platform.web.Page;
import mizan.platform.web.Sorting;
import mizan.platform.web.Words;

/// What people look for and do not find.
///
/// @param fewestDays on so many days words were looked for before they are shown
/// @param since the first day that is remembered
public record MissedPage(int fewestDays, LocalDate since, List<Line> terms, Sorting sorting)
    implements Page {
  public MissedPage {
    terms = List.copyOf(terms);
  }

  /// Some words, without capital letters, accents and vowel signs.
  ///
  /// @param times that they were looked for, each network counted once a day
  /// @param days on which they were
  public record Line(String term, long times, long days, LocalDate first, LocalDate last) {}

  @Override
  public String title(Words words) {
    return words.text("home.missed.title");
  }

  @Override
  public List<Crumb> trail(Words words) {
    return List.of(new Crumb(words.text("home.search.section"), "/search"));
  }
}
