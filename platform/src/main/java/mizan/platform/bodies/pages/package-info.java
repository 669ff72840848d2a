/// What the room of public bodies shows.
@NullMarked
package mizan.platform.bodies.pages;

import org.jspecify.annotations.NullMarked;
