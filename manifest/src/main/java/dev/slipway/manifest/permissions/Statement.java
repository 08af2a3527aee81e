package dev.slipway.manifest.permissions;

import java.util.List;

/**
 * One grant of a function's role: these actions on these resources.
 *
 * @param actions e.g. {@code sqs:SendMessage}; sorted
 * @param resources ARNs with CloudFormation's pseudo parameters and {@code ${Environment}} in them, ready for
 *     {@code Fn::Sub}; sorted
 * @param why the reason, for a person, e.g. {@code sends to queue receipts}
 */
public record Statement(List<String> actions, List<String> resources, String why) {

    /** Copies and sorts the lists; both must have an entry. */
    public Statement {
        actions = actions.stream().sorted().distinct().toList();
        resources = resources.stream().sorted().distinct().toList();
        if (actions.isEmpty() || resources.isEmpty()) {
            throw new IllegalArgumentException(
                    "The statement that " + why + " grants nothing: name at least one action and one resource.");
        }
    }

    /** The resources of one environment, e.g. {@code staging}; CloudFormation's pseudo parameters stay in them. */
    public List<String> resourcesIn(String environment) {
        return resources.stream()
                .map(resource -> resource.replace(Permissions.ENVIRONMENT, environment))
                .toList();
    }
}
