package dev.slipway.portal.scaffolding.upgrades;

import dev.slipway.manifest.TeamName;
import dev.slipway.portal.changes.CatalogChange;
import dev.slipway.portal.changes.ChangeRequest;
import dev.slipway.portal.changes.OperationLink;
import dev.slipway.portal.shared.CommitId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The change that brings one function, or what all share, to this portal's templates. */
@Component
class Upgrade implements CatalogChange {
    static final String NAME = "upgrade";

    private final UpgradePlanning planning;
    private final SubjectOwners owners;
    private final JsonMapper json;

    Upgrade(UpgradePlanning planning, SubjectOwners owners, JsonMapper json) {
        this.planning = planning;
        this.owners = owners;
        this.json = json;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String title(ChangeRequest request) {
        return "Upgrade " + subject(request).title() + " to " + order(request).target();
    }

    @Override
    public TeamName team(ChangeRequest request) {
        return owners.of(subject(request));
    }

    @Override
    public boolean administratorsToo(ChangeRequest request) {
        return subject(request) instanceof UpgradeSubject.Shared;
    }

    @Override
    public Optional<String> refusal(ChangeRequest request, CommitId tip) {
        return switch (planning.of(subject(request), order(request), tip)) {
            case PlannedUpgrade.Possible possible -> Optional.empty();
            case PlannedUpgrade.Refused refused -> Optional.of(refused.reason());
        };
    }

    @Override
    public Plan plan(ChangeRequest request, CommitId tip) {
        return switch (planning.of(subject(request), order(request), tip)) {
            case PlannedUpgrade.Possible possible -> possible.plan();
            case PlannedUpgrade.Refused refused -> throw new IllegalStateException(refused.reason());
        };
    }

    @Override
    public List<OperationLink> links(ChangeRequest request) {
        return switch (subject(request)) {
            case UpgradeSubject.OfFunction function ->
                List.of(
                        new OperationLink("Open " + function.name(), "functions/" + function.name()),
                        new OperationLink("All upgrades", "upgrades"));
            case UpgradeSubject.Shared shared -> List.of(new OperationLink("All upgrades", "upgrades"));
        };
    }

    static UpgradeSubject subject(ChangeRequest request) {
        return UpgradeSubject.of(request.subject())
                .orElseThrow(() -> new IllegalArgumentException(
                        "\"" + request.subject() + "\" is nothing that can be upgraded: name a function."));
    }

    private UpgradeOrder order(ChangeRequest request) {
        return json.readValue(request.payload(), UpgradeOrder.class);
    }
}
