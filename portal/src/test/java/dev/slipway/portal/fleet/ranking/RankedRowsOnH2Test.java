package dev.slipway.portal.fleet.ranking;

import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class RankedRowsOnH2Test extends RankedRowsContract {

    private static final DataSource DATABASE = migrated(
            new DriverManagerDataSource("jdbc:h2:mem:ranking;DB_CLOSE_DELAY=-1;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;"
                    + "DEFAULT_NULL_ORDERING=HIGH"));

    @Override
    DataSource database() {
        return DATABASE;
    }
}
