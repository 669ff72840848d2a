package mizan.platform.bodies.pages;

import java.util.List;
import mizan.platform.bodies.PublicBody;
import mizan.platform.web.Page;
import mizan.platform.web.Words;

/// The public bodies of the country.
public record BodiesPage(List<PublicBody> bodies) implements Page {
  public BodiesPage {
    bodies = List.copyOf(bodies);
  }

  @Override
  public String title(Words words) {
    return words.text("bodies.title");
  }
}
