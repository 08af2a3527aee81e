package dev.slipway.portal.telemetry.ingestion;

import org.springframework.jdbc.datasource.DriverManagerDataSource;

class IngestionTasksOnH2Test extends IngestionTasksContract {

    private static final TelemetryDatabase DATABASE = TelemetryDatabase.in(
            new DriverManagerDataSource("jdbc:h2:mem:turns;DB_CLOSE_DELAY=-1;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;"
                    + "DEFAULT_NULL_ORDERING=HIGH"));

    @Override
    TelemetryDatabase database() {
        return DATABASE;
    }
}
