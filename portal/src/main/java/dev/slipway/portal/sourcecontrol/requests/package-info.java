/** Requests that propose a change on a Git host. */
@NullMarked
package dev.slipway.portal.sourcecontrol.requests;

import org.jspecify.annotations.NullMarked;
