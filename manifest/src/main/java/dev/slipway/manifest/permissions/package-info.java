/** What a function may do in AWS, derived from its manifest and from nothing else. */
@NullMarked
package dev.slipway.manifest.permissions;

import org.jspecify.annotations.NullMarked;
