package dev.slipway.analysis;

import java.util.Optional;

/** Instruction set that a function runs on, in the words of Lambda. */
public enum Architecture {
    ARM64("arm64"),
    X86_64("x86_64");

    private final String label;

    Architecture(String label) {
        this.label = label;
    }

    /** Lambda's word for it. */
    public String label() {
        return label;
    }

    /** Finds one by Lambda's word. */
    public static Optional<Architecture> labelled(String label) {
        for (Architecture architecture : values()) {
            if (architecture.label.equals(label)) {
                return Optional.of(architecture);
            }
        }
        return Optional.empty();
    }
}
