package dev.slipway.portal.search.ui;

import com.vaadin.flow.server.VaadinSession;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The pages that a person looked at last, newest first, for as long as the session lasts. */
final class VisitedPages {
    private static final int MOST = 8;

    private final Deque<Visit> visits = new ArrayDeque<>();

    /** A page by its title and its address below the portal's root. */
    record Visit(String title, String address) {}

    /** Those of a session. */
    static VisitedPages of(VaadinSession session) {
        VisitedPages known = session.getAttribute(VisitedPages.class);
        if (known == null) {
            known = new VisitedPages();
            session.setAttribute(VisitedPages.class, known);
        }
        return known;
    }

    /** Notes a visit; a page that was visited before moves to the front. */
    void add(Visit visit) {
        visits.removeIf(each -> each.address().equals(visit.address()));
        visits.addFirst(visit);
        while (visits.size() > MOST) {
            visits.removeLast();
        }
    }

    /** Newest first, without the page that is open. */
    List<Visit> but(String address) {
        return visits.stream().filter(each -> !each.address().equals(address)).toList();
    }
}
