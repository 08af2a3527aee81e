package dev.slipway.portal.audit;

import java.time.Instant;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Stored entries, for reading. */
interface AuditRows extends Repository<AuditRow, Long> {

    /** Entries after a number in the order of the chain, for walking it. */
    List<AuditRow> findByNumberGreaterThanOrderByNumber(long after, Limit limit);

    /** Entries below a number, newest first; empty texts match everything. */
    @Query("""
            select row from AuditRow row
            where row.number < :below
              and row.at >= :from and row.at < :until
              and (:person = '' or lower(row.actorId) = lower(:person)
                   or lower(row.actorName) like lower(concat('%', :person, '%')))
              and row.action like concat(:action, '%')
              and (:subject = '' or row.subject = :subject)
            order by row.number desc""")
    List<AuditRow> matching(
            long below, Instant from, Instant until, String person, String action, String subject, Limit limit);
}
