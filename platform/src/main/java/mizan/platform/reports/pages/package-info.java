/// What the room of reports shows.
@NullMarked
package mizan.platform.reports.pages;

import org.jspecify.annotations.NullMarked;
