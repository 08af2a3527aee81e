package dev.slipway.manifest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** The problems found so far in one text, and what is only worth a notice. */
final class Problems {

    private final List<Problem> found = new ArrayList<>();
    private final List<Problem> notices = new ArrayList<>();
    private final boolean isLenient;

    /** Of a reading to which an unknown field is a problem. */
    Problems() {
        this(false);
    }

    private Problems(boolean isLenient) {
        this.isLenient = isLenient;
    }

    /** Of a reading to which a field of a newer release is none. */
    static Problems lenient() {
        return new Problems(true);
    }

    /** Notes a field of a name that a mapping does not have; {@code what} is the mapping, {@code known} its fields. */
    void unknownField(Node key, String what, List<String> known) {
        String name = key instanceof ScalarNode scalar ? scalar.getValue() : "";
        Optional<String> meant = DidYouMean.among(known, name);
        String message = "Unknown field " + Checks.quoted(name) + ".";
        if (isLenient && meant.isEmpty() && key instanceof ScalarNode && !ManifestForm.isKnown(name)) {
            notices.add(
                    problem(key.getStartMark(), message, "It is kept as it is; a newer Slipway may understand it."));
        } else {
            add(
                    key,
                    message,
                    meant.map(field -> "Did you mean " + field + "?")
                            .orElse(what + " has the fields " + String.join(", ", known) + "."));
        }
    }

    void add(Optional<Mark> at, String message, String hint) {
        found.add(problem(at, message, hint));
    }

    private static Problem problem(Optional<Mark> at, String message, String hint) {
        return new Problem(
                at.map(Mark::getLine).orElse(0) + 1, at.map(Mark::getColumn).orElse(0) + 1, message, hint);
    }

    void add(Node at, String message, String hint) {
        add(at.getStartMark(), message, hint);
    }

    void add(Node at, Refusal refusal) {
        String advice = refusal.advice();
        add(at, refusal.problem() + ".", Character.toUpperCase(advice.charAt(0)) + advice.substring(1) + ".");
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    List<Problem> byLine() {
        return byLine(found);
    }

    List<Problem> notices() {
        return byLine(notices);
    }

    private static List<Problem> byLine(List<Problem> problems) {
        return problems.stream()
                .sorted(Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column))
                .toList();
    }
}
