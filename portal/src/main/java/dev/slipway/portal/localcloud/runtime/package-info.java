/** The Runtime API host: runs one function as Lambda would, and writes its log lines. */
@NullMarked
package dev.slipway.portal.localcloud.runtime;

import org.jspecify.annotations.NullMarked;
