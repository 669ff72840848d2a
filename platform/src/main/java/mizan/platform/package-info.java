/// The site's front door and its ground: start, refusals to start, the database file.
///
/// What stands here belongs to no room: it is wired at the start and no room may name it. The rooms
/// are the packages below; their walls are verified by Spring Modulith.
@NullMarked
package mizan.platform;

import org.jspecify.annotations.NullMarked;
