/** The approvals page and the deployments tab. */
@NullMarked
package dev.slipway.portal.promotion.ui;

import org.jspecify.annotations.NullMarked;
