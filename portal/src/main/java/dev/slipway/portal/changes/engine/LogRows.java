package dev.slipway.portal.changes.engine;

import java.util.List;
import org.springframework.data.repository.Repository;

/** Where the lines of operations' logs are kept. */
interface LogRows extends Repository<LogRow, Long> {

    LogRow save(LogRow row);

    List<LogRow> findByOperationIdOrderById(String operationId);
}
