/** The web application: one package for each module below this one. */
@NullMarked
package dev.slipway.portal;

import org.jspecify.annotations.NullMarked;
