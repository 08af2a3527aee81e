/** What a developer does with one function: build, invoke, measure cold starts, enter values. */
@NullMarked
package dev.slipway.portal.localcloud.workbench;

import org.jspecify.annotations.NullMarked;
