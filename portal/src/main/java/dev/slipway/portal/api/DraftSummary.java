package dev.slipway.portal.api;

import dev.slipway.manifest.permissions.Permissions;
import dev.slipway.portal.scaffolding.CostEstimate;
import dev.slipway.portal.scaffolding.DraftId;
import dev.slipway.portal.scaffolding.Preview;
import dev.slipway.portal.scaffolding.WizardStep;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;

/**
 * A draft of a function; nothing of it is committed before its person creates it in the portal.
 *
 * @param id by which it is read again
 * @param confirmAt where that person looks at it and creates it
 * @param complete whether nothing is wrong with it
 * @param problems what has to be corrected before, in the wizard
 * @param files what would be committed
 * @param permissions what its role would allow
 * @param cost what it would cost, about
 */
public record DraftSummary(
        String id,
        String confirmAt,
        boolean complete,
        List<Problem> problems,
        List<File> files,
        List<FunctionDetails.Permission> permissions,
        String cost) {

    /** Copies its lists. */
    public DraftSummary {
        problems = List.copyOf(problems);
        files = List.copyOf(files);
        permissions = List.copyOf(permissions);
    }

    /**
     * What is wrong with one answer.
     *
     * @param answer which one, such as name
     * @param problem what is wrong, and what to do
     */
    @Schema(name = "DraftProblem")
    public record Problem(String answer, String problem) {}

    /**
     * A file; of the lock file only what is added to it.
     *
     * @param path in the catalog
     * @param characters how long it is
     */
    @Schema(name = "DraftFile")
    public record File(String path, int characters) {}

    /** Where a draft's person looks at it. */
    static String confirmAt(String portal, DraftId id) {
        return portal + "/functions/new/" + id + "?step=" + WizardStep.REVIEW.id();
    }

    static DraftSummary of(DraftId id, String portal, Preview preview) {
        return new DraftSummary(
                id.value(),
                confirmAt(portal, id),
                preview.isComplete(),
                preview.problems().entrySet().stream()
                        .map(problem ->
                                new Problem(problem.getKey().name().toLowerCase(Locale.ROOT), problem.getValue()))
                        .toList(),
                preview.files().entrySet().stream()
                        .map(file -> new File(file.getKey(), file.getValue().length()))
                        .toList(),
                Permissions.of(preview.manifest()).stream()
                        .map(FunctionDetails.Permission::of)
                        .toList(),
                CostEstimate.of(preview.manifest()).sentence());
    }
}
