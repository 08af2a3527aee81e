package dev.slipway.portal.scaffolding;

import java.time.Instant;
import java.util.List;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.CrudRepository;

interface DraftRows extends CrudRepository<DraftRow, String> {

    /** Drafts of a person that programs proposed and of which no function was made, newest first. */
    @Query("select draft from DraftRow draft where draft.owner = :owner and draft.proposedThrough is not null "
            + "and draft.usedAt is null order by draft.proposedAt desc")
    List<DraftRow> openProposals(String owner);

    /** Forgets drafts that nobody touched since an instant; returns how many. */
    @Modifying
    @Query("delete from DraftRow draft where draft.updatedAt < :since")
    int deleteUntouchedSince(Instant since);
}
