/** The Invoke tab of the function page. */
@NullMarked
package dev.slipway.portal.localcloud.ui;

import org.jspecify.annotations.NullMarked;
