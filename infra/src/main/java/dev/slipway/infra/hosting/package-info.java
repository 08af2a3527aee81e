/** Where the portal itself runs in AWS. */
@NullMarked
package dev.slipway.infra.hosting;

import org.jspecify.annotations.NullMarked;
