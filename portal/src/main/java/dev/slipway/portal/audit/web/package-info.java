/** The audit as a file. */
@NullMarked
package dev.slipway.portal.audit.web;

import org.jspecify.annotations.NullMarked;
