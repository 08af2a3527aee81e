package dev.slipway.manifest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.Node;

/** The problems found so far in one text. */
final class Problems {

    private final List<Problem> found = new ArrayList<>();

    void add(Optional<Mark> at, String message, String hint) {
        found.add(new Problem(
                at.map(Mark::getLine).orElse(0) + 1, at.map(Mark::getColumn).orElse(0) + 1, message, hint));
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
        return found.stream()
                .sorted(Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column))
                .toList();
    }
}
