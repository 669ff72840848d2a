/// What the room of judgements shows.
@NullMarked
package mizan.platform.judgements.pages;

import org.jspecify.annotations.NullMarked;
