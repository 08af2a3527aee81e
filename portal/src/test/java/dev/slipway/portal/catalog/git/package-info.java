/** Tests of functions and teams as read from the repository. */
@NullMarked
package dev.slipway.portal.catalog.git;

import org.jspecify.annotations.NullMarked;
