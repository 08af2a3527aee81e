/** Tests of requests on Git hosts, by the wire. */
@NullMarked
package dev.slipway.portal.sourcecontrol.requests;

import org.jspecify.annotations.NullMarked;
