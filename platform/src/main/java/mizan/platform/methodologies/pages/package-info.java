/// What the room of methodologies shows.
@NullMarked
package mizan.platform.methodologies.pages;

import org.jspecify.annotations.NullMarked;
