package dev.slipway.portal.localcloud.pipeline;

import dev.slipway.manifest.FunctionName;
import dev.slipway.portal.shared.ReleaseNumber;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All releases that were built. */
interface Releases extends Repository<BuiltRelease, UUID> {

    void save(BuiltRelease release);

    List<BuiltRelease> findByFunctionNameOrderByNumber(String function);

    Optional<BuiltRelease> findByFunctionNameAndNumber(String function, int number);

    Optional<BuiltRelease> findByFunctionNameAndCommitIdAndZipSha256(String function, String commit, String sha256);

    Optional<BuiltRelease> findFirstByFunctionNameOrderByNumberDesc(String function);

    @Query("select distinct r.functionName from BuiltRelease r")
    List<String> functions();

    default Optional<BuiltRelease> find(FunctionName function, ReleaseNumber number) {
        return findByFunctionNameAndNumber(function.value(), number.value());
    }
}
