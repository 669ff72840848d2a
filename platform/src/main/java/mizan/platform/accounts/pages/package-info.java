/// What the room of accounts shows.
@NullMarked
package mizan.platform.accounts.pages;

import org.jspecify.annotations.NullMarked;
