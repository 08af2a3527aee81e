/** The page on which people make and revoke their tokens. */
@NullMarked
package dev.slipway.portal.api.tokens.ui;

import org.jspecify.annotations.NullMarked;
