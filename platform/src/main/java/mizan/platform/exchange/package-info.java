/// The exchange between users of data and the administration: what people ask bodies to publish,
/// what bodies answer and by when, what became of it, and what people make of data.
///
/// Arrows: accounts, bodies, editions, inventory, reports, web. Events: tells [DraftMade],
/// [RequesterTold], [RequestAwaits], [RequestPublic], [LookAwaited], [MakerTold], [MadePublic],
/// [DataUsed], [ReportMade], [AddressErased]; hears [RecordsSighted].
@NullMarked
@ApplicationModule(
    allowedDependencies = {"accounts", "bodies", "editions", "inventory", "reports", "web"})
package mizan.platform.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
