package dev.slipway.portal.scaffolding;

import java.time.Instant;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.CrudRepository;

interface DraftRows extends CrudRepository<DraftRow, String> {

    /** Forgets drafts that nobody touched since an instant; returns how many. */
    @Modifying
    @Query("delete from DraftRow draft where draft.updatedAt < :since")
    int deleteUntouchedSince(Instant since);
}
