/// What the room of portals shows.
@NullMarked
package mizan.platform.portals.pages;

import org.jspecify.annotations.NullMarked;
