package dev.slipway.portal.telemetry;

import dev.slipway.analysis.Source;
import java.time.Instant;
import java.util.List;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The recorded hours of all scopes. */
interface RecordedHours extends Repository<RecordedHour, Long> {

    RecordedHour save(RecordedHour hour);

    /** Removes an hour with its rollups, which the database takes along. */
    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("""
            delete from RecordedHour h
            where h.source = :source and h.functionName = :function and h.environment = :environment
              and h.hourStart = :hour""")
    void remove(Source source, String function, String environment, Instant hour);

    @Query("""
            select distinct h from RecordedHour h left join fetch h.rollups
            where h.source = :source and h.functionName = :function and h.environment = :environment
              and h.hourStart >= :from and h.hourStart < :until
            order by h.hourStart""")
    List<RecordedHour> within(Source source, String function, String environment, Instant from, Instant until);

    /** Which sources and environments have requests of a function. */
    @Query("""
            select new dev.slipway.portal.telemetry.RecordedScope(h.source, h.environment, min(h.hourStart), max(h.hourStart))
            from RecordedHour h
            where h.functionName = :function and exists (select 1 from RecordedRollup r where r.hour = h)
            group by h.source, h.environment""")
    List<RecordedScope> scopes(String function);
}
