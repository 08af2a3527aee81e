/** What a function may do in AWS, told in its README. */
@NullMarked
package dev.slipway.generator.option.permissions;

import org.jspecify.annotations.NullMarked;
