/// Editions: rounds of evaluation, each from its draft to its closing, with replies and jury.
///
/// One edition is measured at a time, in the background; one that was cut short goes on at the next
/// start. Re-checks are done between. Arrows: accounts, bodies, methodologies, portals, web.
/// Events: [EditionFrozen], [EditionProgressed], [ProvisionalResultsReady], [EditionRechecked],
/// [RepliesOpened], [ReplyAnswered], [JuryCalled], [EditionPublished], [EditionClosed],
/// [EditionWithdrawn].
@NullMarked
@ApplicationModule(allowedDependencies = {"accounts", "bodies", "methodologies", "portals", "web"})
package mizan.platform.editions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
