package dev.slipway.portal.localcloud.pipeline;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** Functions that are behind a library. */
interface BehindFunctions extends Repository<BehindFunction, String> {

    void save(BehindFunction behind);

    void delete(BehindFunction behind);

    Optional<BehindFunction> findById(String function);
}
