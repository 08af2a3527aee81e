package dev.slipway.portal.promotion;

import dev.slipway.manifest.FunctionName;

/** Moves a pipeline from behind, so that the same contract can be tried with every adapter. */
public interface PipelineDriver {

    /** The adapter. */
    DeliveryPipelines pipelines();

    /** A function that has a pipeline. */
    FunctionName function();

    /** A new revision arrives and goes as far as it can. */
    void release();

    /** Whatever can move does, such as a run that waited behind another one. */
    void settle();

    /** What is on its way into production arrives there, or fails its verification. */
    void production(boolean sound);

    /** Nobody answers what waits, and its time runs out. */
    void expire();
}
