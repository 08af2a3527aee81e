package dev.slipway.cli;

import java.util.Locale;

/** The kinds of trigger, as the command line calls them. */
enum TriggerChoice {
    HTTP,
    SQS;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
