/** CDK constructs: what a manifest says becomes a function in AWS. */
@NullMarked
package dev.slipway.infra;

import org.jspecify.annotations.NullMarked;
