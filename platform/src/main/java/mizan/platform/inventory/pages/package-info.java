/// The pages of the inventory.
@NullMarked
package mizan.platform.inventory.pages;

import org.jspecify.annotations.NullMarked;
