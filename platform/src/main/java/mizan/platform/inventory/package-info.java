/// The national inventory of public data: what each public body holds, whether it may be opened and
/// why not, when it will be, and whether it was; one record for one holding, from its first mention
/// to the dataset that a harvest found.
///
/// Arrows: accounts, bodies, editions, reports, web. Events: hears [EditionPublished],
/// [EditionRechecked], [EditionWithdrawn]; tells [RecordsSighted].
@NullMarked
@ApplicationModule(allowedDependencies = {"accounts", "bodies", "editions", "reports", "web"})
package mizan.platform.inventory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
