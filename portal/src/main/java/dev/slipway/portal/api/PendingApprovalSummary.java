package dev.slipway.portal.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.slipway.portal.promotion.Dossier;
import dev.slipway.portal.promotion.EvidenceRow;
import dev.slipway.portal.promotion.Finding;
import dev.slipway.portal.sourcecontrol.CommitSummary;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A release that waits for production, with its evidence. People decide, in the portal.
 *
 * @param function whose release it is
 * @param candidate the release that waits
 * @param production what runs there now; missing where nothing does
 * @param since when it has waited
 * @param needs who has still to say yes
 * @param notices what the policy makes of it
 * @param evidence what speaks for and against it
 * @param commits what would reach production with it
 * @param evidenceDigest SHA-256 over all that is shown; a decision is bound to it
 * @param decideAt where people decide, relative to the portal's root
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record PendingApprovalSummary(
        String function,
        DeploymentSummary.Built candidate,
        Optional<DeploymentSummary.Built> production,
        Instant since,
        String needs,
        List<String> notices,
        List<Row> evidence,
        List<Commit> commits,
        String evidenceDigest,
        String decideAt) {

    /** Copies its lists. */
    public PendingApprovalSummary {
        notices = List.copyOf(notices);
        evidence = List.copyOf(evidence);
        commits = List.copyOf(commits);
    }

    /**
     * What one source found.
     *
     * @param source that looked
     * @param label what the row is called
     * @param production the value of what runs, with its unit
     * @param candidate the value of what would run, with its unit
     * @param grade what to think of the difference
     * @param verdict the same in a few words
     * @param details further lines, if there are any
     */
    @Schema(name = "EvidenceRow")
    public record Row(
            String source,
            String label,
            String production,
            String candidate,
            Finding.Grade grade,
            String verdict,
            List<String> details) {

        static Row of(EvidenceRow row) {
            return new Row(
                    row.source(),
                    row.label(),
                    row.finding().production(),
                    row.finding().candidate(),
                    row.grade(),
                    row.finding().verdict().words(),
                    row.finding().details());
        }
    }

    /**
     * A commit that would reach production.
     *
     * @param id its hash
     * @param author name of who wrote it
     * @param at when
     * @param subject first line of its message
     */
    public record Commit(String id, String author, Instant at, String subject) {

        static Commit of(CommitSummary commit) {
            return new Commit(commit.id().value(), commit.authorName(), commit.at(), commit.subject());
        }
    }

    static PendingApprovalSummary of(Dossier dossier) {
        String function = dossier.comparison().function().value();
        return new PendingApprovalSummary(
                function,
                DeploymentSummary.Built.of(dossier.comparison().candidate()),
                dossier.comparison().production().map(DeploymentSummary.Built::of),
                dossier.pending().since(),
                dossier.ruling().needs(),
                dossier.ruling().notices(),
                dossier.evidence().rows().stream().map(Row::of).toList(),
                dossier.evidence().range().commits().stream().map(Commit::of).toList(),
                dossier.evidence().digest().value(),
                "approvals/" + function);
    }
}
