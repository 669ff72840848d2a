package mizan.platform.exchange.pages;

import java.util.List;
import mizan.platform.exchange.Initiative;

/// An initiative that something is part of.
///
/// @param language in which it is told
public record InitiativeLink(int number, String title, String language) {
  public static List<InitiativeLink> of(List<Initiative> initiatives) {
    return initiatives.stream()
        .map(each -> new InitiativeLink(each.number(), each.told().title(), each.told().language()))
        .toList();
  }
}
