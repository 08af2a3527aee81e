package dev.slipway.portal.promotion;

/** What a pipeline synthesised for a release in an environment: what will really be deployed, and with which rights. */
public sealed interface Synthesised {

    /**
     * The template that is deployed.
     *
     * @param json a CloudFormation template
     */
    record Template(String json) implements Synthesised {}

    /** The pipeline deploys without a template, so that the manifest alone says what the function may do. */
    record NotNeeded() implements Synthesised {}

    /**
     * There should be a template, and it cannot be had.
     *
     * @param why in a few words
     */
    record Missing(String why) implements Synthesised {}
}
