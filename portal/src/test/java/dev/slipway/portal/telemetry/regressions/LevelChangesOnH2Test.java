package dev.slipway.portal.telemetry.regressions;

import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class LevelChangesOnH2Test extends LevelChangesContract {

    private static final DataSource DATABASE = migrated(
            new DriverManagerDataSource("jdbc:h2:mem:levels;DB_CLOSE_DELAY=-1;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;"
                    + "DEFAULT_NULL_ORDERING=HIGH"));

    @Override
    DataSource database() {
        return DATABASE;
    }
}
