package dev.slipway.portal.scaffolding;

import dev.slipway.portal.changes.NewOperation;
import dev.slipway.portal.changes.OperationId;
import dev.slipway.portal.changes.Operations;
import dev.slipway.portal.security.DevelopersOnly;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** Turns a finished draft into an operation that commits the function. */
@Service
public class FunctionCreation {
    private final Drafts drafts;
    private final Operations operations;
    private final JsonMapper json;

    FunctionCreation(Drafts drafts, Operations operations, JsonMapper json) {
        this.drafts = drafts;
        this.operations = operations;
        this.json = json;
    }

    /**
     * Starts the creation; the same draft finds the operation that it started before, so a second click makes nothing.
     *
     * @throws IllegalArgumentException naming every answer that has a problem
     */
    @DevelopersOnly
    public OperationId create(DraftId draft) {
        Answers answers = drafts.find(draft)
                .orElseThrow(
                        () -> new IllegalArgumentException("There is no draft " + draft + ": start a new function."));
        requireSound(drafts.preview(answers));
        OperationId operation = operations.start(new NewOperation(
                CreateFunction.NAME,
                answers.get(Question.NAME),
                new CreationOrder(answers, drafts.origin(draft)).text(json),
                "draft:" + draft));
        drafts.use(draft);
        return operation;
    }

    /** A name that is taken is left to the operation: it may be this very draft that took it. */
    private static void requireSound(Preview preview) {
        boolean taken = preview.problems().keySet().equals(Set.of(Question.NAME))
                && !preview.manifest().name().value().equals(SpecWriter.PLACEHOLDER_NAME);
        if (!preview.isComplete() && !taken) {
            throw new IllegalArgumentException(preview.problems().values().stream()
                    .collect(Collectors.joining(" ", "The function cannot be created yet. ", "")));
        }
    }
}
