package dev.slipway.manifest;

import java.util.Arrays;
import java.util.Optional;

/** What a function does with a queue that does not trigger it. */
public enum QueueAccess {
    /** Sends messages to it. */
    SEND("send");

    private final String keyword;

    QueueAccess(String keyword) {
        this.keyword = keyword;
    }

    /** The word that stands for it in {@code function.yaml}. */
    public String keyword() {
        return keyword;
    }

    /** The access of this word, if there is one. */
    public static Optional<QueueAccess> of(String keyword) {
        return Arrays.stream(values())
                .filter(access -> access.keyword.equals(keyword))
                .findFirst();
    }

    @Override
    public String toString() {
        return keyword;
    }
}
