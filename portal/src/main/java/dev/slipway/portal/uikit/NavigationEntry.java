package dev.slipway.portal.uikit;

import com.vaadin.flow.shared.Registration;

/** Port: an entry of the main navigation; each module declares its own as a bean. */
public interface NavigationEntry {

    /** What the entry is called. */
    String label();

    /** Address below the portal's root, without a leading slash. */
    String route();

    /** Position from the top; gaps of ten leave room. */
    int order();

    /** How many things wait behind it for the signed-in person; zero shows no badge. */
    default int badge() {
        return 0;
    }

    /** Calls the listener, on any thread, whenever the badge may have changed, until the registration is removed. */
    default Registration whenBadgeChanges(Runnable listener) {
        return () -> {};
    }
}
