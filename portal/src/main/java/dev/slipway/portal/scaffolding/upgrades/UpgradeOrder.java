package dev.slipway.portal.scaffolding.upgrades;

import dev.slipway.generator.upgrade.ConflictId;
import dev.slipway.generator.upgrade.Decision;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * What somebody asks an upgrade to do, as the operation keeps it.
 *
 * @param target what was looked at, such as {@code http-api 1.1.0}
 * @param decisions about conflicts, by their identity
 */
record UpgradeOrder(String target, Map<String, Choice> decisions) {

    UpgradeOrder {
        decisions = Map.copyOf(decisions);
    }

    static UpgradeOrder of(String target, Map<ConflictId, Decision> decisions) {
        Map<String, Choice> choices = new TreeMap<>();
        decisions.forEach((conflict, decision) -> choices.put(conflict.value(), Choice.of(decision)));
        return new UpgradeOrder(target, choices);
    }

    Map<ConflictId, Decision> byConflict() {
        Map<ConflictId, Decision> known = new HashMap<>();
        decisions.forEach((conflict, choice) -> known.put(new ConflictId(conflict), choice.decision()));
        return known;
    }

    /**
     * A decision in the form in which it is kept.
     *
     * @param side whose side was taken
     * @param text what was written instead, empty otherwise
     */
    record Choice(Side side, String text) {

        static Choice of(Decision decision) {
            return switch (decision) {
                case Decision.Ours ours -> new Choice(Side.OURS, "");
                case Decision.Theirs theirs -> new Choice(Side.THEIRS, "");
                case Decision.Edited edited -> new Choice(Side.EDITED, edited.text());
            };
        }

        Decision decision() {
            return switch (side) {
                case OURS -> new Decision.Ours();
                case THEIRS -> new Decision.Theirs();
                case EDITED -> new Decision.Edited(text);
            };
        }
    }

    /** Whose side was taken. */
    enum Side {
        OURS,
        THEIRS,
        EDITED
    }
}
