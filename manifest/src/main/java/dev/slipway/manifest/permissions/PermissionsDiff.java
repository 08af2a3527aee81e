package dev.slipway.manifest.permissions;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a function may do after a change that it could not do before, and the other way round.
 *
 * @param gained statements that are new or grant more
 * @param lost statements that are gone or grant less
 */
public record PermissionsDiff(List<Statement> gained, List<Statement> lost) {

    private record Grant(String action, String resource) {}

    /** Copies the lists. */
    public PermissionsDiff {
        gained = List.copyOf(gained);
        lost = List.copyOf(lost);
    }

    /** Compares grant by grant, so that the same rights in another order or wording are no difference. */
    public static PermissionsDiff between(List<Statement> before, List<Statement> after) {
        return new PermissionsDiff(beyond(after, grants(before)), beyond(before, grants(after)));
    }

    /** Whether nothing changes. */
    public boolean isEmpty() {
        return gained.isEmpty() && lost.isEmpty();
    }

    /** One sentence for each difference, e.g. {@code May now: sends to queue receipts (sqs:SendMessage).} */
    public List<String> inWords() {
        return Stream.concat(
                        gained.stream().map(statement -> sentence("May now: ", statement)),
                        lost.stream().map(statement -> sentence("May no longer: ", statement)))
                .toList();
    }

    private static String sentence(String opening, Statement statement) {
        return opening + statement.why() + " (" + String.join(", ", statement.actions()) + ").";
    }

    private static List<Statement> beyond(List<Statement> statements, Set<Grant> known) {
        return statements.stream()
                .flatMap(statement -> {
                    List<String> actions = statement.actions().stream()
                            .filter(action -> statement.resources().stream()
                                    .anyMatch(resource -> !known.contains(new Grant(action, resource))))
                            .toList();
                    return actions.isEmpty()
                            ? Stream.empty()
                            : Stream.of(new Statement(actions, statement.resources(), statement.why()));
                })
                .toList();
    }

    private static Set<Grant> grants(Collection<Statement> statements) {
        Set<Grant> grants = new HashSet<>();
        for (Statement statement : statements) {
            for (String action : statement.actions()) {
                statement.resources().forEach(resource -> grants.add(new Grant(action, resource)));
            }
        }
        return grants;
    }
}
