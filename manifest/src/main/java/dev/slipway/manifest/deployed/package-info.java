/** What a function and its pipeline are called in AWS: the one place that constructs write and the portal reads. */
@NullMarked
package dev.slipway.manifest.deployed;

import org.jspecify.annotations.NullMarked;
