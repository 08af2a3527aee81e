package dev.slipway.portal.promotion.codepipeline;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.services.codepipeline.model.ActionCategory;
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

    /** Whether an action of a pipeline is an approval. */
    static boolean isApproval(PipelineDeclaration definition, String stage, String action) {
        return definition.stages().stream()
                .filter(declared -> stage.equals(declared.name()))
                .flatMap(declared -> declared.actions().stream())
                .filter(declared -> action.equals(declared.name()))
                .anyMatch(declared -> declared.actionTypeId() != null
                        && declared.actionTypeId().category() == ActionCategory.APPROVAL);
    }
}
