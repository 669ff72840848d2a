/// The exchange between users of data and the administration: what people ask bodies to publish,
/// what bodies answer and by when, what became of it, what people make of data, and what they find
/// wrong with them.
///
/// Arrows: accounts, bodies, editions, inventory, methodologies, reports, web. Events: tells
/// [DraftMade], [RequesterTold], [RequestAwaits], [RequestPublic], [LookAwaited], [MakerTold],
/// [MadePublic], [DataUsed], [IssueTold], [IssueAwaits], [IssuePublic], [ReportMade],
/// [AddressErased]; hears [RecordsSighted].
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "accounts",
      "bodies",
      "editions",
      "inventory",
      "methodologies",
      "reports",
      "web"
    })
package mizan.platform.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
