package dev.slipway.portal.changes.engine;

import dev.slipway.manifest.TeamName;
import dev.slipway.portal.changes.CatalogChange;
import dev.slipway.portal.changes.ChangeRequest;
import dev.slipway.portal.changes.OperationContext;
import dev.slipway.portal.changes.OperationId;
import dev.slipway.portal.changes.OperationKind;
import dev.slipway.portal.changes.OperationLink;
import dev.slipway.portal.changes.OperationStep;
import dev.slipway.portal.changes.StepOutcome;
import dev.slipway.portal.security.Person;
import dev.slipway.portal.shared.CommitId;
import dev.slipway.portal.sourcecontrol.CommitDetails;
import dev.slipway.portal.sourcecontrol.CommitOutcome;
import dev.slipway.portal.sourcecontrol.SourceRepository;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes a {@link CatalogChange} into steps: one commit on the tip that its files were computed from, computed again
 * where somebody was faster, and recognised by its trailer where an earlier attempt got that far.
 */
final class CatalogChangeKind implements OperationKind {
    private static final int MOST_ATTEMPTS = 10;

    private final CatalogChange change;
    private final SourceRepository repository;

    CatalogChangeKind(CatalogChange change, SourceRepository repository) {
        this.change = change;
        this.repository = repository;
    }

    @Override
    public String name() {
        return change.name();
    }

    @Override
    public String title(ChangeRequest request) {
        return change.title(request);
    }

    @Override
    public TeamName team(ChangeRequest request) {
        return change.team(request);
    }

    @Override
    public boolean administratorsToo(ChangeRequest request) {
        return change.administratorsToo(request);
    }

    @Override
    public List<OperationStep> steps() {
        return List.of(
                new OperationStep("Check", this::check),
                new OperationStep("Compute the files", this::files),
                new OperationStep("Commit to Git", this::commit));
    }

    private StepOutcome check(OperationContext context) {
        CommitId tip = repository.tip();
        context.startFrom(tip);
        Optional<String> refusal = change.refusal(context.request(), tip);
        if (refusal.isPresent()) {
            return new StepOutcome.Failed(refusal.get());
        }
        context.log("Nothing stands against it at " + tip.abbreviated() + ".");
        return new StepOutcome.Done();
    }

    private StepOutcome files(OperationContext context) {
        CommitId tip = repository.tip();
        CatalogChange.Plan plan = change.plan(context.request(), tip);
        plan.files().written().forEach((path, content) -> context.log(path + ", " + content.length + " bytes"));
        plan.files().removed().forEach(path -> context.log(path + " is removed"));
        return new StepOutcome.Done();
    }

    private StepOutcome commit(OperationContext context) {
        Optional<CommitId> earlier =
                context.base().flatMap(base -> new EarlierCommits(repository).of(context.id(), base));
        if (earlier.isPresent()) {
            context.log("The commit " + earlier.get().abbreviated() + " was made by an earlier attempt.");
            return done(context, earlier.get());
        }
        for (int attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
            CommitId tip = repository.tip();
            Optional<String> refusal = change.refusal(context.request(), tip);
            if (refusal.isPresent()) {
                return new StepOutcome.Failed(refusal.get());
            }
            CatalogChange.Plan plan = change.plan(context.request(), tip);
            switch (repository.commit(plan.files(), plan.recording(), tip, details(context, plan))) {
                case CommitOutcome.Committed made -> {
                    context.log("Commit " + made.commit() + " on " + tip.abbreviated());
                    return done(context, made.commit());
                }
                case CommitOutcome.Proposed proposed -> {
                    context.log("Commit " + proposed.commit() + " on " + tip.abbreviated() + " is proposed: "
                            + proposed.address());
                    context.link(new OperationLink("Look at the request", proposed.address()));
                    return new StepOutcome.Done();
                }
                case CommitOutcome.Unchanged same -> {
                    context.log(
                            plan.files().isEmpty()
                                    ? "What was generated is recorded; the function's files stay as they are."
                                    : "The catalog has these contents already; there is nothing to commit.");
                    change.links(context.request()).forEach(context::link);
                    return new StepOutcome.Done();
                }
                case CommitOutcome.TipMoved moved ->
                    context.log("Somebody else committed " + moved.tip().abbreviated()
                            + " in between; the files are computed again on it.");
                case CommitOutcome.Unavailable unavailable -> {
                    return new StepOutcome.Failed(unavailable.reason());
                }
            }
        }
        return new StepOutcome.Failed("Others changed the catalog " + MOST_ATTEMPTS
                + " times while this was being committed. Nothing was changed; try again.");
    }

    private StepOutcome done(OperationContext context, CommitId commit) {
        context.committed(commit);
        change.links(context.request()).forEach(context::link);
        return new StepOutcome.Done();
    }

    private static CommitDetails details(OperationContext context, CatalogChange.Plan plan) {
        Person author = context.request().person();
        return CommitDetails.by(
                author.name(),
                author.email(),
                plan.subject(),
                plan.body(),
                Map.of(OperationId.TRAILER, context.id().value()));
    }
}
