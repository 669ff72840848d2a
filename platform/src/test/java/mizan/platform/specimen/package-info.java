/// A room for tests only: one page that shows every part of the page kit at once.
@NullMarked
package mizan.platform.specimen;

import org.jspecify.annotations.NullMarked;
