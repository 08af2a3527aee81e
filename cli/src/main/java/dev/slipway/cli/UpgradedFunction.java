package dev.slipway.cli;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.ArrayList;
import java.util.List;

/**
 * What came of upgrading a function, as scripts and people are told.
 *
 * @param function its name, or {@code @libraries} for what all functions share
 * @param result {@code upgraded}, {@code upToDate}, {@code conflicts}, {@code adopted} or {@code notPossible}; with
 *     {@code --dry-run} what it would be
 * @param versions the templates that it was generated from and is brought to; empty where that is not known
 * @param changed paths
 * @param notes sentences for people
 */
record UpgradedFunction(String function, String result, Versions versions, Changed changed, List<String> notes) {

    /** The two templates. */
    record Versions(String from, String to) {}

    /** The paths that change, and those that a person has to decide about. */
    record Changed(List<String> files, List<String> conflicts) {}

    /** Stands for what all functions share where a function's name would stand. */
    static final String LIBRARIES = "@libraries";

    static final String NOT_POSSIBLE = "notPossible";

    static UpgradedFunction without(String function, String result, String template, String note) {
        return new UpgradedFunction(
                function, result, new Versions(template, template), new Changed(List.of(), List.of()), List.of(note));
    }

    @JsonIgnore
    boolean isProblem() {
        return result.equals(NOT_POSSIBLE) || !changed.conflicts().isEmpty();
    }

    @JsonIgnore
    List<String> conflicts() {
        return changed.conflicts();
    }

    @JsonIgnore
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        changed.files().forEach(path -> lines.add("  " + path));
        changed.conflicts().forEach(path -> lines.add("  conflict in " + path));
        String who = function.equals(LIBRARIES) ? "the shared crates" : function;
        notes.forEach(note -> lines.add(who + ": " + note));
        return lines;
    }
}
