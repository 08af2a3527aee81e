package dev.slipway.portal.telemetry.rollups;

import java.time.Clock;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

/** The recorded hours and days, for tests of other packages. */
@Configuration
@Import({StoredRollups.class, Retention.class})
public class RollupsOnDatabase {

    /** Put together by hand. */
    public static StoredRollups of(JdbcTemplate database) {
        return new StoredRollups(database);
    }

    /** Put together by hand. */
    public static Retention retention(StoredRollups rollups, PlatformTransactionManager transactions, Clock clock) {
        return new Retention(rollups, transactions, clock);
    }
}
