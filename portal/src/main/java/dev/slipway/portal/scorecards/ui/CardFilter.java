package dev.slipway.portal.scorecards.ui;

import com.vaadin.flow.router.QueryParameters;
import dev.slipway.portal.scorecards.CheckResult;
import dev.slipway.portal.scorecards.Scorecard;
import dev.slipway.portal.scorecards.Verdict;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which functions the fleet's page lists; it stands in the address.
 *
 * @param team the team that owns them; empty for all
 * @param check id of a check that they do not meet, or of which it is not known; empty for any
 */
record CardFilter(String team, String check) {
    private static final String TEAM = "team";
    private static final String CHECK = "check";

    static CardFilter of(QueryParameters query) {
        return new CardFilter(
                query.getSingleParameter(TEAM).orElse(""),
                query.getSingleParameter(CHECK).orElse(""));
    }

    CardFilter withTeam(String other) {
        return new CardFilter(other, check);
    }

    CardFilter withCheck(String other) {
        return new CardFilter(team, other);
    }

    boolean keeps(Scorecard card) {
        return (team.isEmpty() || card.team().equals(team)) && (check.isEmpty() || waitsOn(card, check));
    }

    /** Whether a function does not meet a check, or nobody knows. */
    private static boolean waitsOn(Scorecard card, String check) {
        return card.result(check).filter(CardFilter::isWaitedOn).isPresent();
    }

    /** Whether a check is not met, or nobody knows. */
    static boolean isWaitedOn(CheckResult result) {
        return switch (result.verdict()) {
            case Verdict.Failed failed -> true;
            case Verdict.NotKnown unknown -> true;
            case Verdict.Passed passed -> false;
            case Verdict.Exempt exempt -> false;
        };
    }

    QueryParameters parameters() {
        Map<String, String> parts = new TreeMap<>();
        if (!team.isEmpty()) {
            parts.put(TEAM, team);
        }
        if (!check.isEmpty()) {
            parts.put(CHECK, check);
        }
        return QueryParameters.simple(parts);
    }
}
