/** Tests of the catalog repository, and a temporary one for the tests of other modules. */
@NullMarked
package dev.slipway.portal.sourcecontrol.jgit;

import org.jspecify.annotations.NullMarked;
