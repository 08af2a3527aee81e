package dev.slipway.portal.promotion.codepipeline;

import java.util.function.Function;
import software.amazon.awssdk.services.codepipeline.CodePipelineClient;

/** Makes one call for a person, by a client that repeats nothing and has their name where the account can be told it. */
interface OnBehalf {

    <R> R of(String personId, Function<CodePipelineClient, R> call);
}
