/**
 * An interpreter of the part of CloudWatch Logs Insights' query language that the portal uses, over raw events. What it does
 * not know is an error, never an empty result.
 */
package dev.slipway.portal.awsfake.insights;
