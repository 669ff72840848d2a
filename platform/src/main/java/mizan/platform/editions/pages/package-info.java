/// What the room of editions shows.
@NullMarked
package mizan.platform.editions.pages;

import org.jspecify.annotations.NullMarked;
