package dev.slipway.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of trigger, as the command line calls them. */
enum TriggerChoice {
    HTTP,
    SQS,
    EVENTBRIDGE,
    DYNAMODB_STREAM;

    static Optional<TriggerChoice> of(String word) {
        return Arrays.stream(values())
                .filter(choice -> choice.toString().equalsIgnoreCase(word))
                .findFirst();
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
