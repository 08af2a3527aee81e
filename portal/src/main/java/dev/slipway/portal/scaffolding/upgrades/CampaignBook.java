package dev.slipway.portal.scaffolding.upgrades;

import dev.slipway.manifest.FunctionName;
import dev.slipway.portal.changes.OperationId;
import dev.slipway.portal.security.Person;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps campaigns: what was asked for before anything begins, and what became of it as it becomes. */
@Component
@Transactional
class CampaignBook {
    private final CampaignRows rows;
    private final Clock clock;

    CampaignBook(CampaignRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    public CampaignId open(Person person, SortedSet<FunctionName> functions) {
        CampaignRow row = new CampaignRow(CampaignId.random(), person.id(), person.name(), clock.instant());
        functions.forEach(function -> row.add(function.value()));
        rows.save(row);
        return row.id();
    }

    @Transactional(readOnly = true)
    public List<String> openItems(CampaignId id, String personId) {
        CampaignRow row = require(id);
        if (!row.belongsTo(personId)) {
            throw new AccessDeniedException(
                    "This campaign is " + row.personName() + "'s, and only they go on with it.");
        }
        return row.items().stream()
                .filter(CampaignItemRow::isOpen)
                .map(CampaignItemRow::function)
                .toList();
    }

    public void began(CampaignId id, String function, OperationId operation) {
        item(id, function).ifPresent(item -> item.began(operation));
    }

    public void leaveOut(CampaignId id, String function, String reason) {
        item(id, function).ifPresent(item -> item.leaveOut(reason));
    }

    @Transactional(readOnly = true)
    public Optional<CampaignRow> find(CampaignId id) {
        return rows.findById(id.value());
    }

    @Transactional(readOnly = true)
    public List<CampaignRow> newest() {
        return rows.findTop5ByOrderByStartedAtDesc();
    }

    private Optional<CampaignItemRow> item(CampaignId id, String function) {
        return require(id).items().stream()
                .filter(item -> item.function().equals(function))
                .findFirst();
    }

    private CampaignRow require(CampaignId id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("There is no campaign " + id + "."));
    }
}
