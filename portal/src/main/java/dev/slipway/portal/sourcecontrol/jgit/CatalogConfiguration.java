package dev.slipway.portal.sourcecontrol.jgit;

import dev.slipway.portal.outbound.OutboundCalls;
import dev.slipway.portal.outbound.OutboundConnections;
import dev.slipway.portal.shared.DataFolder;
import dev.slipway.portal.sourcecontrol.CatalogSeed;
import dev.slipway.portal.sourcecontrol.Checkouts;
import dev.slipway.portal.sourcecontrol.RemoteSettings;
import dev.slipway.portal.sourcecontrol.SourceRepository;
import java.nio.file.Path;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The catalog: a bare repository in the data folder, by default; or one on a Git server, of which a copy lies there. */
@Configuration
class CatalogConfiguration {

    @Bean
    OpenCatalog.Outside waysToTheGitServer(OutboundConnections connections, OutboundCalls calls) {
        return new OpenCatalog.Outside(connections, calls);
    }

    @Bean
    OpenCatalog openCatalog(
            RemoteSettings settings, OpenCatalog.Outside outside, DataFolder data, CatalogSeed seed, Clock clock) {
        Path folder = data.of("catalog");
        QuietSystemReader.install(folder.resolve("disk.config"));
        Seeding seeding = new Seeding(seed, clock);
        return settings.server().isPresent()
                ? OpenCatalog.remote(settings, seeding, outside, folder, clock)
                : OpenCatalog.embedded(seeding.open(folder));
    }

    @Bean
    SourceRepository sourceRepository(OpenCatalog catalog, Clock clock, ApplicationEventPublisher events) {
        return new GitCatalog(
                catalog.repository(),
                catalog.cloneAddress(),
                new GitCommits(catalog.repository(), catalog.branches(), clock),
                catalog.landing(),
                events::publishEvent);
    }

    @Bean
    Checkouts checkouts(OpenCatalog catalog) {
        return new GitCheckouts(catalog.repository());
    }
}
