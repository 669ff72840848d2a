/// The specimen's page, made of invented figures.
@NullMarked
package mizan.platform.specimen.pages;

import org.jspecify.annotations.NullMarked;
