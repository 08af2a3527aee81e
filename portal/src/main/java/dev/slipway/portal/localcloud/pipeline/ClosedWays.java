package dev.slipway.portal.localcloud.pipeline;

import dev.slipway.portal.localcloud.pipeline.ClosedWay.Place;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All ways that are closed. */
interface ClosedWays extends Repository<ClosedWay, Place> {

    void save(ClosedWay way);

    void delete(ClosedWay way);

    Optional<ClosedWay> findById(Place place);

    @Query("select w from ClosedWay w where w.place.functionName = :function")
    List<ClosedWay> of(String function);

    /**
     * Whether a run must not enter the stage before which it stands; one that is in the middle of a stage is there already,
     * and a way back to what ran before is never closed.
     */
    default boolean keepOut(Run run) {
        return run.entersNext()
                && !run.identity().isRollBack()
                && findById(Place.of(run.function(), run.stage())).isPresent();
    }
}
