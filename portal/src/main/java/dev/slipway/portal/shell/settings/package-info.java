/** Which settings are in force and where each comes from, and what the portal is connected to. */
@NullMarked
package dev.slipway.portal.shell.settings;

import org.jspecify.annotations.NullMarked;
