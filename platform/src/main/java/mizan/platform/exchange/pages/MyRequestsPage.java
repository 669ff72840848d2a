package mizan.platform.exchange.pages;

import java.util.List;
import mizan.platform.exchange.Moderation;
import mizan.platform.exchange.Thing;
import mizan.platform.web.Crumb;
import mizan.platform.web.Page;
import mizan.platform.web.Trilingual;
import mizan.platform.web.Words;

/// What somebody has asked for, and what they may do about it; opened by a link of a letter.
///
/// @param secret of the link
public record MyRequestsPage(
    String secret, String mail, List<Mine> requests, List<Shown> shown, List<Told> issues)
    implements Page {
  public MyRequestsPage {
    shown = List.copyOf(shown);
    issues = List.copyOf(issues);
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

  /// A reuse or an initiative that the reader has sent.
  ///
  /// @param said why it is not shown; "" for nothing
  /// @param verbs what they may do about it now
  public record Shown(
      Thing thing, int number, String title, Moderation state, String said, List<String> verbs) {
    public Shown {
      verbs = List.copyOf(verbs);
    }

    /// Of its page, without the language.
    public String path() {
      return thing.path() + "/" + number;
    }

    public boolean isPublished() {
      return state == Moderation.PUBLISHED;
    }
  }

  /// An issue that the reader has told.
  ///
  /// @param title of the dataset
  /// @param verbs what they may do about it now
  public record Told(int number, Trilingual title, String kind, String state, List<String> verbs) {
    public Told {
      verbs = List.copyOf(verbs);
    }
  }

  /// Whether the reader has done nothing yet.
  public boolean isBlank() {
    return requests.isEmpty() && shown.isEmpty() && issues.isEmpty();
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
