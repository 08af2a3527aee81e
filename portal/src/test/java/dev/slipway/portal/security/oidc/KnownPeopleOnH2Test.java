package dev.slipway.portal.security.oidc;

import dev.slipway.portal.ServicesOnDatabase;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class KnownPeopleOnH2Test extends KnownPeopleContract {
    private static final DataSource DATABASE = migrated(
            new DriverManagerDataSource("jdbc:h2:mem:people;DB_CLOSE_DELAY=-1" + ServicesOnDatabase.AS_IN_PRODUCTION));

    @Override
    DataSource database() {
        return DATABASE;
    }
}
