package dev.slipway.portal.changes;

import dev.slipway.manifest.TeamName;
import dev.slipway.portal.shared.CommitId;
import dev.slipway.portal.sourcecontrol.ChangeSet;
import dev.slipway.portal.sourcecontrol.SourceRepository;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** A change as creation makes it: a file of its own, and a line in a file that others change too. */
public final class AddMember implements CatalogChange {
    public static final String NAME = "add-member";
    public static final String SHARED = "members.txt";

    private final SourceRepository repository;
    private final AtomicInteger checks = new AtomicInteger();
    private Runnable duringCheck = () -> {};

    public AddMember(SourceRepository repository) {
        this.repository = repository;
    }

    /** Does something while the coming checks run. */
    public void duringCheck(Runnable deed) {
        duringCheck = deed;
        checks.set(0);
    }

    /** How often it was checked since {@link #duringCheck}. */
    public int checks() {
        return checks.get();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String title(ChangeRequest request) {
        return "Add " + request.subject();
    }

    @Override
    public TeamName team(ChangeRequest request) {
        return new TeamName("payments");
    }

    @Override
    public Optional<String> refusal(ChangeRequest request, CommitId tip) {
        checks.incrementAndGet();
        duringCheck.run();
        return repository.read(tip, request.subject()).isPresent()
                ? Optional.of(request.subject() + " exists already: choose another name.")
                : Optional.empty();
    }

    @Override
    public Plan plan(ChangeRequest request, CommitId tip) {
        String before = repository
                .read(tip, SHARED)
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .orElse("");
        return new Plan(
                ChangeSet.writing(
                        Map.of(request.subject(), request.payload(), SHARED, before + request.subject() + "\n")),
                "Add " + request.subject(),
                "");
    }

    @Override
    public List<OperationLink> links(ChangeRequest request) {
        return List.of(new OperationLink("Open " + request.subject(), "functions/" + request.subject()));
    }
}
