/// What the room of checks shows.
@NullMarked
package mizan.platform.checks.pages;

import org.jspecify.annotations.NullMarked;
