package mizan.platform.inventory;

import mizan.platform.bodies.Bodies;
import mizan.platform.bodies.PublicBody;
import mizan.platform.web.Trilingual;
import org.springframework.stereotype.Component;

/// What the slugs of bodies and the codes of grounds stand for; what is no longer known keeps its
/// code.
@Component
record Naming(Bodies bodies, Grounds grounds) {
  Trilingual body(String slug) {
    return bodies.find(slug).map(PublicBody::name).orElse(Trilingual.same(slug));
  }

  Trilingual ground(String code) {
    return grounds.find(code).map(LegalGround::name).orElse(Trilingual.same(code));
  }
}
