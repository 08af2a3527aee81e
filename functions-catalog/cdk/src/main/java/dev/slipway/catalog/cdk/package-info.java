/** The CDK app of a catalog. */
@NullMarked
package dev.slipway.catalog.cdk;

import org.jspecify.annotations.NullMarked;
