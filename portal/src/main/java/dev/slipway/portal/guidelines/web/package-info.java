/** Images of documents, given out so that they can be nothing but images. */
@NullMarked
package dev.slipway.portal.guidelines.web;

import org.jspecify.annotations.NullMarked;
