package dev.slipway.portal.scaffolding.upgrades;

import dev.slipway.manifest.FunctionName;
import dev.slipway.portal.changes.OperationId;
import dev.slipway.portal.changes.OperationState;
import dev.slipway.portal.changes.OperationStatus;
import dev.slipway.portal.changes.Operations;
import dev.slipway.portal.security.CurrentPerson;
import dev.slipway.portal.security.DevelopersOnly;
import dev.slipway.portal.security.Person;
import dev.slipway.portal.security.SignedInOnly;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;

/** Upgrades many functions: those without conflicts begin as operations, the others are listed with what they need. */
@Service
public class Campaigns {
    private final CampaignBook book;
    private final FunctionUpgrades upgrades;
    private final Operations operations;
    private final CurrentPerson current;

    Campaigns(CampaignBook book, FunctionUpgrades upgrades, Operations operations, CurrentPerson current) {
        this.book = book;
        this.upgrades = upgrades;
        this.operations = operations;
        this.current = current;
    }

    /** Notes which functions the signed-in person wants upgraded, and begins with them. */
    @DevelopersOnly
    public CampaignId start(SortedSet<FunctionName> functions) {
        if (functions.isEmpty()) {
            throw new IllegalArgumentException("No function was chosen: choose at least one.");
        }
        Person person = current.require();
        CampaignId id = book.open(person, functions);
        goOn(id);
        return id;
    }

    /**
     * Begins what was not begun, which happens where the portal ended meanwhile.
     *
     * @throws AccessDeniedException if it is somebody else's
     */
    @DevelopersOnly
    public void goOn(CampaignId id) {
        for (String function : book.openItems(id, current.require().id())) {
            switch (begin(id, function)) {
                case Campaign.Progress.Begun begun -> book.began(id, function, begun.operation());
                case Campaign.Progress.LeftOut left -> book.leaveOut(id, function, left.reason());
                case Campaign.Progress.Open open -> {}
            }
        }
    }

    /** A campaign with how far each function is. */
    @SignedInOnly
    public Optional<Campaign> find(CampaignId id) {
        return book.find(id).map(this::campaign);
    }

    /** The newest campaigns of everybody. */
    @SignedInOnly
    public List<Campaign> recent() {
        return book.newest().stream().map(this::campaign).toList();
    }

    private Campaign.Progress begin(CampaignId id, String name) {
        UpgradeSubject subject = new UpgradeSubject.OfFunction(new FunctionName(name));
        UpgradeReport report = upgrades.report(subject);
        return switch (report.state()) {
            case UpgradeReport.State.Current now ->
                new Campaign.Progress.LeftOut("It is at " + now.version() + " already.");
            case UpgradeReport.State.Blocked blocked -> new Campaign.Progress.LeftOut(blocked.reason());
            case UpgradeReport.State.Unrecorded unrecorded -> new Campaign.Progress.LeftOut(unrecorded.reason());
            case UpgradeReport.State.Behind behind -> begin(subject, report, behind);
        };
    }

    private Campaign.Progress begin(UpgradeSubject subject, UpgradeReport report, UpgradeReport.State.Behind behind) {
        if (!report.rights().mayChange()) {
            return new Campaign.Progress.LeftOut(
                    "Only the team " + report.rights().owner() + " upgrades it.");
        }
        if (behind.hindrance().isPresent()) {
            return new Campaign.Progress.LeftOut(behind.hindrance().get());
        }
        long open = behind.conflicts() - behind.decided();
        if (open > 0) {
            return new Campaign.Progress.LeftOut(
                    open == 1 ? "1 conflict is to be decided." : open + " conflicts are to be decided.");
        }
        return new Campaign.Progress.Begun(upgrades.upgrade(subject, behind.to()), OperationState.QUEUED, "");
    }

    private Campaign campaign(CampaignRow row) {
        boolean own = current.get().filter(person -> row.belongsTo(person.id())).isPresent();
        return new Campaign(
                row.id(),
                row.personName(),
                own,
                row.startedAt(),
                row.items().stream().map(this::item).toList());
    }

    private Campaign.Item item(CampaignItemRow row) {
        return new Campaign.Item(new FunctionName(row.function()), progress(row));
    }

    private Campaign.Progress progress(CampaignItemRow row) {
        if (row.isOpen()) {
            return new Campaign.Progress.Open();
        }
        return row.operation().map(this::begun).orElseGet(() -> new Campaign.Progress.LeftOut(row.reason()));
    }

    private Campaign.Progress begun(OperationId id) {
        Optional<OperationStatus> status = operations.find(id);
        return new Campaign.Progress.Begun(
                id,
                status.map(found -> found.summary().state()).orElse(OperationState.QUEUED),
                status.flatMap(OperationStatus::failure)
                        .map(OperationStatus.Failure::sentence)
                        .orElse(""));
    }
}
