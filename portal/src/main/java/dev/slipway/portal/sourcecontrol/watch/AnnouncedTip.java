package dev.slipway.portal.sourcecontrol.watch;

import dev.slipway.portal.shared.CommitId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The tip that was announced last; the one row of its table. */
@Entity
@Table(name = "catalog_announced_tip")
class AnnouncedTip {
    static final int ONLY = 1;

    @Id
    private int id = ONLY;

    @Column(name = "commit_id", nullable = false)
    private String commit = "";

    @SuppressWarnings("unused")
    protected AnnouncedTip() {}

    AnnouncedTip(CommitId commit) {
        this.commit = commit.value();
    }

    CommitId commit() {
        return new CommitId(commit);
    }

    void moveTo(CommitId tip) {
        commit = tip.value();
    }
}
