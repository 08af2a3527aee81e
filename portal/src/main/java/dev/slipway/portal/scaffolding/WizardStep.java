package dev.slipway.portal.scaffolding;

import java.util.Arrays;
import java.util.Locale;

/** A page of the wizard. */
public enum WizardStep {
    TRIGGER("Trigger"),
    DETAILS("Details"),
    RESOURCES("Resources"),
    REVIEW("Review");

    private final String label;

    WizardStep(String label) {
        this.label = label;
    }

    /** What the page is called. */
    public String label() {
        return label;
    }

    /** The name as it stands in an address. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The page with this id, or the first where there is none. */
    public static WizardStep of(String id) {
        return Arrays.stream(values())
                .filter(step -> step.id().equals(id))
                .findFirst()
                .orElse(TRIGGER);
    }
}
