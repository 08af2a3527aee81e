package dev.slipway.portal.scorecards.checks;

import java.util.List;

/** Names the first few of many places. */
final class Places {
    private static final int SHOWN = 5;

    private Places() {}

    static String of(List<String> places) {
        String shown = String.join(", ", places.subList(0, Math.min(SHOWN, places.size())));
        return places.size() > SHOWN ? shown + " and " + (places.size() - SHOWN) + " more places" : shown;
    }
}
