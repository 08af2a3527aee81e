package dev.slipway.portal.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.slipway.manifest.Manifest;
import dev.slipway.manifest.permissions.Statement;
import dev.slipway.portal.catalog.CatalogEntry;
import java.util.List;
import java.util.Optional;

/**
 * A function.
 *
 * @param summary what a list says of it
 * @param setUp what its manifest asks for; nothing where it cannot be read
 * @param problems what is wrong with its manifest
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record FunctionDetails(FunctionSummary summary, Optional<SetUp> setUp, List<String> problems) {

    /** Copies the problems. */
    public FunctionDetails {
        problems = List.copyOf(problems);
    }

    /**
     * What the manifest asks for.
     *
     * @param description what it does, in a sentence
     * @param architecture such as arm64
     * @param timeoutSeconds after which it is ended
     * @param template the template that it was made from, with its version
     * @param permissions what its role allows, each with the reason
     */
    public record SetUp(
            String description,
            String architecture,
            int timeoutSeconds,
            String template,
            List<Permission> permissions) {

        /** Copies the permissions. */
        public SetUp {
            permissions = List.copyOf(permissions);
        }
    }

    /**
     * What a statement of the role allows.
     *
     * @param why in words
     * @param actions of IAM, such as dynamodb:GetItem
     * @param resources ARNs; what differs by environment stands as a variable
     */
    public record Permission(String why, List<String> actions, List<String> resources) {

        static Permission of(Statement statement) {
            return new Permission(
                    statement.why(),
                    List.copyOf(statement.actions()),
                    statement.resources().stream().map(String::valueOf).toList());
        }
    }

    static FunctionDetails of(FunctionSummary summary, Manifest manifest, List<Statement> statements) {
        return new FunctionDetails(
                summary,
                Optional.of(new SetUp(
                        manifest.description().value(),
                        manifest.architecture().keyword(),
                        manifest.timeout().seconds(),
                        manifest.template().toString(),
                        statements.stream().map(Permission::of).toList())),
                List.of());
    }

    static FunctionDetails of(FunctionSummary summary, CatalogEntry.Unreadable entry) {
        return new FunctionDetails(
                summary,
                Optional.empty(),
                entry.problems().stream()
                        .map(problem -> "function.yaml, line " + problem.line() + ": " + problem.message() + " "
                                + problem.hint())
                        .toList());
    }
}
