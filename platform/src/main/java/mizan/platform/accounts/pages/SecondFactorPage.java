package mizan.platform.accounts.pages;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import mizan.platform.web.Crumb;
import mizan.platform.web.Field;
import mizan.platform.web.Page;
import mizan.platform.web.Words;

/// How an app for one-time codes is set up.
///
/// @param must whether nothing else opens until it is
/// @param secret to be typed where no picture can be read
/// @param modules side of the picture, in squares
/// @param picture SVG path of the dark squares
/// @param code the question for the first code
public record SecondFactorPage(
    boolean must, String secret, int modules, @JsonIgnore String picture, Field code)
    implements Page {

  @Override
  public String title(Words words) {
    return words.text("accounts.second.set-up");
  }

  @Override
  public List<Crumb> trail(Words words) {
    return must ? List.of() : List.of(new Crumb(words.text("accounts.account"), "/account"));
  }

  @Override
  public List<String> scripts() {
    return List.of("js/passkeys.js");
  }
}
