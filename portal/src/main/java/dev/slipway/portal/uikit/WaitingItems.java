package dev.slipway.portal.uikit;

import java.util.List;

/** Port: what waits for the signed-in person, shown on Home. */
public interface WaitingItems {

    List<WaitingItem> waiting();

    /**
     * One thing that waits.
     *
     * @param kind heading under which it stands, such as "Approvals"
     * @param title what it is, in a few words
     * @param detail why it waits
     * @param route where to go, below the portal's root
     */
    record WaitingItem(String kind, String title, String detail, String route) {}
}
