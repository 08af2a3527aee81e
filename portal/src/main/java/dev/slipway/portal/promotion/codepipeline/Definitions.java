package dev.slipway.portal.promotion.codepipeline;

import dev.slipway.portal.promotion.PendingApproval;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import software.amazon.awssdk.services.codepipeline.model.ActionCategory;
import software.amazon.awssdk.services.codepipeline.model.ActionDeclaration;
import software.amazon.awssdk.services.codepipeline.model.PipelineDeclaration;

/** Definitions of pipelines, each asked for once a version. */
final class Definitions {
    private final PipelineCalls calls;
    private final Map<String, PipelineDeclaration> known = new ConcurrentHashMap<>();

    Definitions(PipelineCalls calls) {
        this.calls = calls;
    }

    Optional<PipelineDeclaration> of(String pipeline, int version) {
        PipelineDeclaration last = known.get(pipeline);
        if (last != null && last.version() != null && last.version() == version) {
            return Optional.of(last);
        }
        Optional<PipelineDeclaration> read = calls.definition(pipeline);
        read.ifPresentOrElse(definition -> known.put(pipeline, definition), () -> known.remove(pipeline));
        return read;
    }

    /** How long an approval of a pipeline waits before it gives up. */
    static Duration patience(PipelineDeclaration definition, String stage, String action) {
        return declared(definition, stage, action)
                .map(ActionDeclaration::timeoutInMinutes)
                .filter(Objects::nonNull)
                .map(Duration::ofMinutes)
                .findFirst()
                .orElse(PendingApproval.USUAL_PATIENCE);
    }

    private static Stream<ActionDeclaration> declared(PipelineDeclaration definition, String stage, String action) {
        return definition.stages().stream()
                .filter(declared -> stage.equals(declared.name()))
                .flatMap(declared -> declared.actions().stream())
                .filter(declared -> action.equals(declared.name()));
    }

    /** Whether an action of a pipeline is an approval. */
    static boolean isApproval(PipelineDeclaration definition, String stage, String action) {
        return declared(definition, stage, action)
                .anyMatch(declared -> declared.actionTypeId() != null
                        && declared.actionTypeId().category() == ActionCategory.APPROVAL);
    }
}
