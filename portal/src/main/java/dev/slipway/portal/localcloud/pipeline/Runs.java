package dev.slipway.portal.localcloud.pipeline;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All runs. */
interface Runs extends Repository<Run, UUID> {

    void save(Run run);

    Optional<Run> findById(UUID id);

    /** One run, kept from being changed by others until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from Run r where r.id = :id")
    Optional<Run> lock(UUID id);

    @Query("select r from Run r where r.identity.functionName = :function and r.identity.commitId = :commit")
    List<Run> ofCommit(String function, String commit, Limit limit);

    @Query("select max(r.identity.number) from Run r where r.identity.functionName = :function")
    Optional<Integer> newestNumber(String function);

    @Query("select r from Run r where r.identity.functionName = :function order by r.identity.number desc")
    List<Run> newest(String function, Limit limit);

    @Query("""
            select r from Run r
            where r.identity.functionName = :function and r.status = :status
            order by r.identity.number desc""")
    List<Run> newestOf(String function, RunStatus status, Limit limit);

    @Query("select distinct r.identity.functionName from Run r order by r.identity.functionName")
    List<String> functions();

    @Query("select r from Run r where r.status in :statuses order by r.identity.queuedAt, r.identity.number")
    List<Run> inOrder(Collection<RunStatus> statuses);

    @Query("""
            select r from Run r
            where r.identity.functionName = :function and r.status in :statuses
            order by r.identity.number""")
    List<Run> of(String function, Collection<RunStatus> statuses);

    @Query("""
            select r from Run r
            where r.identity.functionName = :function and r.releaseNumber = :release
            order by r.identity.number desc""")
    List<Run> ofRelease(String function, int release, Limit limit);
}
