/// What the front door shows.
@NullMarked
package mizan.platform.home.pages;

import org.jspecify.annotations.NullMarked;
