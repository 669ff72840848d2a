package mizan.platform.inventory;

import mizan.platform.bodies.Bodies;
import mizan.platform.bodies.PublicBody;
import mizan.platform.bodies.Sector;
import mizan.platform.web.Trilingual;
import org.springframework.stereotype.Component;

/// What the slugs of bodies and the codes of grounds stand for; what is no longer known keeps its
/// code.
@Component
record Naming(Bodies bodies, Grounds grounds) {
  Trilingual body(String slug) {
    return bodies.name(slug);
  }

  /// The code of the sector that a body works in; "" where none is told.
  String sector(String slug) {
    return bodies.find(slug).map(PublicBody::sector).map(Sector::code).orElse("");
  }

  /// The code of the level of a body; "" of one that is not known any more.
  String level(String slug) {
    return bodies.find(slug).map(body -> body.level().code()).orElse("");
  }

  Trilingual ground(String code) {
    return grounds.find(code).map(LegalGround::name).orElse(Trilingual.same(code));
  }
}
