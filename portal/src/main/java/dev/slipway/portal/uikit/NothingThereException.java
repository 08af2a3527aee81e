package dev.slipway.portal.uikit;

import com.vaadin.flow.router.NotFoundException;

/** Leads to the page of an address that asks for what the portal does not have. */
public final class NothingThereException extends NotFoundException {
    private final transient NothingThere missing;

    /** Carries what is missing to that page. */
    public NothingThereException(NothingThere missing) {
        super(missing.sentence());
        this.missing = missing;
    }

    /** What is missing. */
    public NothingThere missing() {
        return missing;
    }
}
