package dev.slipway.portal.aws;

import java.util.Set;
import java.util.function.Consumer;

/**
 * A call that finds out whether an action is allowed, and changes nothing: it asks for something that is not there, so that
 * an answer, or the word that it is not there, says yes. Any other error says nothing about the right.
 *
 * @param answers error codes, beside those for what is not there, that the service gives only to somebody who may call
 */
public record PermissionProbe(Permission permission, Consumer<AwsAccount> call, Set<String> answers) {

    /** Copies its set. */
    public PermissionProbe {
        answers = Set.copyOf(answers);
    }

    /** A call that is answered, or told that what it asks for is not there. */
    public PermissionProbe(Permission permission, Consumer<AwsAccount> call) {
        this(permission, call, Set.of());
    }
}
