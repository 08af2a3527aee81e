package dev.slipway.portal.notifications;

import dev.slipway.portal.notifications.NoticeRow.State;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;

/** All notices that were ever on their way. */
interface NoticeRows extends Repository<NoticeRow, String> {

    void saveAndFlush(NoticeRow row);

    void save(NoticeRow row);

    Optional<NoticeRow> findById(String id);

    boolean existsByNoticeKeyAndChannel(String noticeKey, String channel);

    List<NoticeRow> findByStateAndDueAtLessThanEqualOrderByDueAt(State state, Instant now, Limit limit);
}
