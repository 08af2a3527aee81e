package dev.slipway.portal.scaffolding;

import static dev.slipway.portal.scaffolding.WizardStep.DETAILS;
import static dev.slipway.portal.scaffolding.WizardStep.RESOURCES;

/** What the wizard asks; an answer is text as it was typed, lists have one entry a line. */
public enum Question {
    TRIGGER(WizardStep.TRIGGER, "http"),
    METHOD(WizardStep.TRIGGER, "POST"),
    PATH(WizardStep.TRIGGER, "/"),
    QUEUE(WizardStep.TRIGGER, ""),
    BATCH_SIZE(WizardStep.TRIGGER, "10"),
    /** Whether an answer is there within seconds: {@code short}, or {@code long}. */
    ANSWER_TIME(WizardStep.TRIGGER, "short"),
    /** The event bus of EventBridge. */
    BUS(WizardStep.TRIGGER, "default"),
    /** The field {@code source} of the events. */
    SOURCE(WizardStep.TRIGGER, ""),
    /** The field {@code detail-type} of the events. */
    DETAIL_TYPE(WizardStep.TRIGGER, ""),
    /** The table whose changes are listened to. */
    STREAM_TABLE(WizardStep.TRIGGER, ""),
    STREAM_BATCH_SIZE(WizardStep.TRIGGER, "100"),
    NAME(DETAILS, ""),
    DESCRIPTION(DETAILS, ""),
    TEAM(DETAILS, ""),
    MEMORY(DETAILS, "256"),
    TIMEOUT(DETAILS, "5"),
    /** Whether somebody waits for each call: {@code no} or {@code yes}. */
    LATENCY_CRITICAL(DETAILS, "no"),
    /** Environments kept for the function and its limit; empty for none. */
    RESERVED(DETAILS, ""),
    /** Environments kept ready, for latency-critical functions; empty for none. */
    PROVISIONED(DETAILS, ""),
    /** Why it has concurrency of its own; asked for where it has. */
    CONCURRENCY_REASON(DETAILS, ""),
    /** Names in SSM Parameter Store. */
    PARAMETERS(RESOURCES, ""),
    /** Names in Secrets Manager; a value is never asked for. */
    SECRETS(RESOURCES, ""),
    /** {@code name:access} with read, write or read-write. */
    TABLES(RESOURCES, ""),
    /** Names of queues to send to. */
    QUEUES(RESOURCES, ""),
    /** {@code name:access} with read, write or read-write. */
    BUCKETS(RESOURCES, ""),
    /** Whether it runs in the account's VPC: {@code no} or {@code yes}. */
    VPC(RESOURCES, "no");

    private final WizardStep step;
    private final String initial;

    Question(WizardStep step, String initial) {
        this.step = step;
        this.initial = initial;
    }

    /** The page on which it is asked. */
    public WizardStep step() {
        return step;
    }

    /** The answer that a new draft has. */
    public String initial() {
        return initial;
    }
}
