/** AWS CodePipeline as delivery pipelines: reads their state and answers their approvals, each once. */
@NullMarked
package dev.slipway.portal.promotion.codepipeline;

import org.jspecify.annotations.NullMarked;
