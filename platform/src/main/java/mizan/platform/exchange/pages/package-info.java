/// The pages of the exchange.
@NullMarked
package mizan.platform.exchange.pages;

import org.jspecify.annotations.NullMarked;
