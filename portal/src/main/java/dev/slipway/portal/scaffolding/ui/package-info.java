/** The pages of the wizard. */
@NullMarked
package dev.slipway.portal.scaffolding.ui;

import org.jspecify.annotations.NullMarked;
