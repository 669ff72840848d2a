/// What the room of notices shows.
@NullMarked
package mizan.platform.notices.pages;

import org.jspecify.annotations.NullMarked;
