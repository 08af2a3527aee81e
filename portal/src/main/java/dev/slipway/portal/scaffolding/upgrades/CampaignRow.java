package dev.slipway.portal.scaffolding.upgrades;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A campaign as it is kept: whose it is, and which functions it is about. */
@Entity
@Table(name = "upgrade_campaigns")
class CampaignRow {
    @Id
    private String id = "";

    @Column(name = "person_id")
    private String personId = "";

    @Column(name = "person_name")
    private String personName = "";

    @Column(name = "started_at")
    private Instant startedAt = Instant.EPOCH;

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true, fetch = FetchType.EAGER)
    @JoinColumn(name = "campaign_id", nullable = false)
    @OrderBy("position")
    private List<CampaignItemRow> items = new ArrayList<>();

    /** For JPA alone. */
    protected CampaignRow() {}

    CampaignRow(CampaignId id, String personId, String personName, Instant startedAt) {
        this.id = id.value();
        this.personId = personId;
        this.personName = personName;
        this.startedAt = startedAt;
    }

    void add(String function) {
        items.add(new CampaignItemRow(id, items.size(), function));
    }

    CampaignId id() {
        return new CampaignId(id);
    }

    boolean belongsTo(String person) {
        return personId.equals(person);
    }

    String personName() {
        return personName;
    }

    Instant startedAt() {
        return startedAt;
    }

    List<CampaignItemRow> items() {
        return List.copyOf(items);
    }
}
