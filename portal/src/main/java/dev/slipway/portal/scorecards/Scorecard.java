package dev.slipway.portal.scorecards;

import java.util.List;
import java.util.Optional;

/**
 * How a function stands.
 *
 * @param function name of its folder
 * @param team the team that owns it; empty where its manifest cannot be read
 * @param level the highest level all of whose checks, and those of the levels below, it meets; empty for none
 * @param results all checks, level by level
 */
public record Scorecard(String function, String team, String level, List<CheckResult> results) {

    /** What a function is called that has not reached the lowest level. */
    public static final String NONE = "none";

    /** Copies the results. */
    public Scorecard {
        results = List.copyOf(results);
    }

    /** Results that failed. */
    public List<CheckResult> failed() {
        return results.stream()
                .filter(result -> result.verdict() instanceof Verdict.Failed)
                .toList();
    }

    /** Results that nobody can tell. */
    public List<CheckResult> notKnown() {
        return results.stream()
                .filter(result -> result.verdict() instanceof Verdict.NotKnown)
                .toList();
    }

    /** Results that need not be met until a day. */
    public List<CheckResult> exempt() {
        return results.stream()
                .filter(result -> result.verdict() instanceof Verdict.Exempt)
                .toList();
    }

    /** The level by its name, also where it is none. */
    public String levelName() {
        return level.isEmpty() ? NONE : level;
    }

    /** What one check found; nothing where no level demands it. */
    public Optional<CheckResult> result(String check) {
        return results.stream().filter(result -> result.check().equals(check)).findFirst();
    }
}
