package dev.slipway.portal.localcloud.pipeline;

import dev.slipway.portal.localcloud.pipeline.CurrentRelease.Place;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** What each environment runs. */
interface CurrentReleases extends Repository<CurrentRelease, Place> {

    void save(CurrentRelease current);

    void delete(CurrentRelease current);

    Optional<CurrentRelease> findById(Place place);

    List<CurrentRelease> findByPlaceFunctionName(String function);
}
