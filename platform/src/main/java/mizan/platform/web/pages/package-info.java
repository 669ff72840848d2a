/// The pages every room shares: what a reader sees when something cannot be shown.
@NullMarked
package mizan.platform.web.pages;

import org.jspecify.annotations.NullMarked;
