package dev.slipway.portal.api;

import dev.slipway.manifest.FunctionName;
import dev.slipway.portal.audit.AuditTrail;
import dev.slipway.portal.scaffolding.Answers;
import dev.slipway.portal.scaffolding.DraftId;
import dev.slipway.portal.scaffolding.Drafts;
import dev.slipway.portal.scaffolding.TooManyProposalsException;
import dev.slipway.portal.security.CurrentPerson;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Functions that programs propose: drafts of the person for whom they act, which nobody but that person can create. */
@Component
public class ProposedDrafts {
    private final Drafts drafts;
    private final AuditTrail audit;
    private final CurrentPerson current;

    ProposedDrafts(Drafts drafts, AuditTrail audit, CurrentPerson current) {
        this.drafts = drafts;
        this.audit = audit;
        this.current = current;
    }

    /**
     * Keeps a draft, sound or not, and notes in the audit which token made it.
     *
     * @param portal address of the portal as the program sees it, without a slash at its end
     * @throws org.springframework.security.access.AccessDeniedException if the token may not draft
     * @throws ConflictException if the person has as many open ones as are kept
     */
    @Transactional
    public DraftSummary propose(NewDraft proposed, String portal) {
        DraftId id = started(portal);
        Answers answers = proposed.answersOver(drafts.find(id).orElseThrow());
        drafts.save(id, answers);
        Map<String, String> facts = new LinkedHashMap<>(Map.of("draft", id.value()));
        current.token().ifPresent(token -> facts.put("token", token));
        audit.record("function.drafted", subject(proposed.name()), facts);
        return DraftSummary.of(id, portal, drafts.preview(answers));
    }

    private DraftId started(String portal) {
        try {
            return drafts.start();
        } catch (TooManyProposalsException open) {
            throw new ConflictException(
                    open.getMessage() + ", beginning at " + DraftSummary.confirmAt(portal, open.newest())
                            + ", or wait: a draft is forgotten 30 days after its last change.",
                    open);
        }
    }

    /**
     * A draft as it stands now, the person's own corrections included.
     *
     * @throws NotFoundException if the person has none of that id
     */
    @Transactional(readOnly = true)
    public DraftSummary find(String id, String portal) {
        return Optional.of(id)
                .filter(DraftId::isOne)
                .map(DraftId::new)
                .flatMap(draft ->
                        drafts.find(draft).map(answers -> DraftSummary.of(draft, portal, drafts.preview(answers))))
                .orElseThrow(() -> new NotFoundException(
                        "You have no draft " + id + ": a draft is forgotten 30 days after its last change."));
    }

    /** A name that a function can have; whatever else a program wrote there stays in the draft, which says so. */
    private static String subject(String name) {
        return FunctionName.check(name).isEmpty() ? name : "(without a name)";
    }
}
