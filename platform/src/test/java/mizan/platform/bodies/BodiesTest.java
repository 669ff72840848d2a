package mizan.platform.bodies;

import static org.assertj.core.api.Assertions.assertThat;

import mizan.platform.Site;
import mizan.platform.bodies.PublicBody.Kind;
import mizan.platform.web.Trilingual;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;

/// Bodies are kept under their slug and listed ministries first.
@Site
class BodiesTest {
  private final Bodies bodies;

  @Autowired
  BodiesTest(Bodies bodies) {
    this.bodies = bodies;
  }

  @Test
  @DirtiesContext
  void aBodyRegisteredAgainIsBroughtUpToDate() {
    bodies.register(body("town", Kind.MUNICIPALITY, "Town of Sand"));
    bodies.register(body("lakes", Kind.MINISTRY, "Ministry of Lakes"));
    bodies.register(body("town", Kind.MUNICIPALITY, "Town of Reeds"));
    // other tests may have bodies of their own on the same site
    assertThat(bodies.list())
        .extracting(PublicBody::slug)
        .containsSubsequence("lakes", "town")
        .doesNotHaveDuplicates();
    assertThat(bodies.find("town").orElseThrow().name().en()).isEqualTo("Town of Reeds");
    assertThat(bodies.find("nobody")).isEmpty();
  }

  private static PublicBody body(String slug, Kind kind, String name) {
    return PublicBody.of(slug, kind, Trilingual.same(name));
  }
}
