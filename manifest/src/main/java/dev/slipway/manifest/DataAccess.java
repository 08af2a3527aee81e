package dev.slipway.manifest;

import java.util.Arrays;
import java.util.Optional;

/** What a function does with a table or a bucket. */
public enum DataAccess {
    /** Reads only. */
    READ("read", true, false),
    /** Writes only. */
    WRITE("write", false, true),
    /** Reads and writes. */
    READ_WRITE("read-write", true, true);

    private final String keyword;
    private final boolean reads;
    private final boolean writes;

    DataAccess(String keyword, boolean reads, boolean writes) {
        this.keyword = keyword;
        this.reads = reads;
        this.writes = writes;
    }

    /** The word that stands for it in {@code function.yaml}. */
    public String keyword() {
        return keyword;
    }

    /** Whether it includes reading. */
    public boolean reads() {
        return reads;
    }

    /** Whether it includes writing. */
    public boolean writes() {
        return writes;
    }

    /** The access in words that stand after who has it, e.g. {@code reads and writes}. */
    public String inWords() {
        return switch (this) {
            case READ -> "reads";
            case WRITE -> "writes";
            case READ_WRITE -> "reads and writes";
        };
    }

    /** The access of this word, if there is one. */
    public static Optional<DataAccess> of(String keyword) {
        return Arrays.stream(values())
                .filter(access -> access.keyword.equals(keyword))
                .findFirst();
    }

    @Override
    public String toString() {
        return keyword;
    }
}
