package dev.slipway.portal.sourcecontrol.jgit;

import dev.slipway.portal.shared.DataFolder;
import dev.slipway.portal.sourcecontrol.CatalogSeed;
import dev.slipway.portal.sourcecontrol.Checkouts;
import dev.slipway.portal.sourcecontrol.SourceRepository;
import java.time.Clock;
import org.eclipse.jgit.lib.Repository;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The embedded default: a bare repository in the data folder. */
@Configuration
class CatalogConfiguration {

    @Bean(destroyMethod = "close")
    Repository catalogRepository(DataFolder data, CatalogSeed seed, Clock clock) {
        QuietSystemReader.install(data.of("catalog").resolve("disk.config"));
        return new Seeding(seed, clock).open(data.of("catalog"));
    }

    @Bean
    SourceRepository sourceRepository(Repository catalogRepository, Clock clock, ApplicationEventPublisher events) {
        return new GitCatalog(catalogRepository, new GitCommits(catalogRepository, clock), events::publishEvent);
    }

    @Bean
    Checkouts checkouts(Repository catalogRepository) {
        return new GitCheckouts(catalogRepository);
    }
}
