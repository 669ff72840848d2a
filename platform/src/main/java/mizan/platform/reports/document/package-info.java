/// What a report says, told once: the page and the word processor's file are made of the same
/// parts.
@NullMarked
package mizan.platform.reports.document;

import org.jspecify.annotations.NullMarked;
