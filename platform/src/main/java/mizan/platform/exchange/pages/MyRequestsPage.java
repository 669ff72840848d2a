package mizan.platform.exchange.pages;

import java.util.List;
import mizan.platform.web.Crumb;
import mizan.platform.web.Page;
import mizan.platform.web.Trilingual;
import mizan.platform.web.Words;

/// What somebody has asked for, and what they may do about it; opened by a link of a letter.
///
/// @param secret of the link
public record MyRequestsPage(String secret, String mail, List<Mine> requests, List<Shown> reuses)
    implements Page {
  public MyRequestsPage {
    reuses = List.copyOf(reuses);
    requests = List.copyOf(requests);
  }

  /// A request of the reader.
  ///
  /// @param verbs what they may do about it now
  public record Mine(
      int number,
      String title,
      Trilingual body,
      String state,
      String standing,
      String answer,
      List<String> verbs) {
    public Mine {
      verbs = List.copyOf(verbs);
    }
  }

  /// A reuse that the reader has sent.
  ///
  /// @param said why it is not shown; "" for nothing
  /// @param verbs what they may do about it now
  public record Shown(int number, String title, String state, String said, List<String> verbs) {
    public Shown {
      verbs = List.copyOf(verbs);
    }
  }

  @Override
  public String title(Words words) {
    return words.text("exchange.mine");
  }

  @Override
  public List<Crumb> trail(Words words) {
    return List.of(new Crumb(words.text("exchange.title"), "/requests"));
  }

  @Override
  public boolean isSteady() {
    return false;
  }
}
