package dev.slipway.portal.telemetry.ingestion;

import org.springframework.jdbc.datasource.DriverManagerDataSource;

class FunctionReadingOnH2Test extends FunctionReadingContract {

    private static final String URL = "jdbc:h2:mem:reading;DB_CLOSE_DELAY=-1;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;"
            + "DEFAULT_NULL_ORDERING=HIGH";
    private static final TelemetryDatabase DATABASE = TelemetryDatabase.in(new DriverManagerDataSource(URL));

    @Override
    TelemetryDatabase database() {
        return DATABASE;
    }
}
