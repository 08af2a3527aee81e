/** The sign-in page. */
@NullMarked
package dev.slipway.portal.security.ui;

import org.jspecify.annotations.NullMarked;
