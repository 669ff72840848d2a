/// Certificates of excellence: proposed by the methodology's rule, confirmed by the unit for the
/// jury, signed so that anybody can verify them, valid until the next edition, revocable with a
/// reason.
///
/// Arrows: accounts, bodies, editions, portals, reports, web. Events: [CertificateAwarded],
/// [CertificateRevoked]; hears [EditionPublished].
@NullMarked
@ApplicationModule(
    allowedDependencies = {"accounts", "bodies", "editions", "portals", "reports", "web"})
package mizan.platform.certificates;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
