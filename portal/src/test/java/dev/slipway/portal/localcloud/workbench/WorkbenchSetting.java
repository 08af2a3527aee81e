package dev.slipway.portal.localcloud.workbench;

import dev.slipway.manifest.FunctionName;
import dev.slipway.manifest.Manifest;
import dev.slipway.manifest.TeamName;
import dev.slipway.portal.catalog.CatalogEntry;
import dev.slipway.portal.catalog.Functions;
import dev.slipway.portal.localcloud.Artefact;
import dev.slipway.portal.localcloud.Artefacts;
import dev.slipway.portal.localcloud.BuildLog;
import dev.slipway.portal.localcloud.BuildOutcome;
import dev.slipway.portal.localcloud.Cancellation;
import dev.slipway.portal.localcloud.ChecksOutcome;
import dev.slipway.portal.localcloud.FunctionBuilds;
import dev.slipway.portal.localcloud.LocalCloudSettings;
import dev.slipway.portal.localcloud.Retentions;
import dev.slipway.portal.localcloud.build.Toolchain;
import dev.slipway.portal.localcloud.settings.LocalValues;
import dev.slipway.portal.security.CurrentPerson;
import dev.slipway.portal.security.People;
import dev.slipway.portal.security.Person;
import dev.slipway.portal.security.Role;
import dev.slipway.portal.security.TeamMembership;
import dev.slipway.portal.shared.CommitId;
import dev.slipway.portal.shared.DataFolder;
import dev.slipway.portal.sourcecontrol.SourceRepository;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import tools.jackson.databind.json.JsonMapper;

/** The workbench with a catalog of one function of team identity, and builds and processes by hand. */
@Configuration
@EnableMethodSecurity
@ComponentScan
@Import({CurrentPerson.class, Toolchain.class})
class WorkbenchSetting {
    static final String MANIFEST = """
            schema: 1
            name: quotes-api
            owner: identity
            description: Quotes a price.
            trigger: {type: http, method: GET, path: /quotes}
            memory: 256
            timeout: 5
            architecture: arm64
            parameters: [quotes/currency]
            secrets: [quotes/provider-key]
            resources: {tables: [], queues: [], buckets: []}
            template: {name: http-api, version: 1.0.0}
            """;

    private static final Artefact ARTEFACT =
            new Artefact("0".repeat(64), Path.of("function.zip"), 1_000, Path.of("bootstrap"));
    private static final Map<String, String> FILES = Map.of(
            "functions/quotes-api/function.yaml", MANIFEST, "functions/quotes-api/events/example.json", "{\"a\": 1}");

    @Bean
    DataFolder dataFolder() throws IOException {
        Path folder = Files.createTempDirectory("workbench");
        folder.toFile().deleteOnExit();
        return new DataFolder(folder);
    }

    @Bean
    JsonMapper jsonMapper() {
        return new JsonMapper();
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    LocalValues localValues(DataFolder data, JsonMapper json) {
        return new LocalValues(data.of("values"), json);
    }

    @Bean
    LocalCloudSettings localCloudSettings() {
        return new LocalCloudSettings(
                "", "", "", Map.of("PATH", "/nowhere"), Duration.ofMinutes(1), Retentions.keeping(10));
    }

    @Bean
    ManualFunctions localFunctions() {
        return new ManualFunctions();
    }

    @Bean
    Artefacts artefacts() {
        return digest -> digest.equals(ARTEFACT.digest()) ? Optional.of(ARTEFACT) : Optional.empty();
    }

    @Bean
    FunctionBuilds functionBuilds() {
        return new FunctionBuilds() {
            @Override
            public BuildOutcome build(FunctionName function, CommitId commit, BuildLog log, Cancellation cancellation) {
                log.step("Building " + function);
                return new BuildOutcome.Built(ARTEFACT);
            }

            @Override
            public ChecksOutcome check(
                    FunctionName function, CommitId commit, BuildLog log, Cancellation cancellation) {
                return new ChecksOutcome.Passed(1);
            }
        };
    }

    @Bean
    Functions functions() {
        CatalogEntry entry =
                new CatalogEntry.Readable(new FunctionName("quotes-api"), WorkbenchTest.manifest(), Instant.EPOCH);
        return new Functions() {
            @Override
            public List<CatalogEntry> all() {
                return List.of(entry);
            }

            @Override
            public Optional<CatalogEntry> find(String folder) {
                return all().stream()
                        .filter(found -> found.folder().equals(folder))
                        .findFirst();
            }

            @Override
            public Optional<Manifest> manifestAt(CommitId commit, FunctionName name) {
                return Optional.of(WorkbenchTest.manifest());
            }
        };
    }

    /** Answers reading; whoever changes something in these tests is wrong. */
    @Bean
    SourceRepository sourceRepository() {
        return (SourceRepository) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {SourceRepository.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "tip" -> new CommitId("a".repeat(40));
                    case "paths" -> FILES.keySet().stream().sorted().toList();
                    case "read" ->
                        Optional.ofNullable(FILES.get((String) arguments[1]))
                                .map(text -> text.getBytes(StandardCharsets.UTF_8));
                    case "toString" -> "a catalog of one function";
                    case "hashCode" -> 1;
                    case "equals" -> proxy == arguments[0];
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    @Bean
    TeamMembership membership() {
        Map<String, TeamName> teams = Map.of("noor", new TeamName("identity"), "lin", new TeamName("payments"));
        return new TeamMembership() {
            @Override
            public Set<TeamName> teamsOf(String personId) {
                return teams.containsKey(personId) ? Set.of(teams.get(personId)) : Set.of();
            }

            @Override
            public Set<TeamName> ownedBy(String personId) {
                return Set.of();
            }
        };
    }

    @Bean
    People people() {
        List<Person> everybody = List.of(
                new Person("lin", "Lin Chen", "lin@example.com", Set.of(Role.DEVELOPER)),
                new Person("noor", "Noor Haddad", "noor@example.com", Set.of(Role.DEVELOPER)),
                new Person("grace", "Grace Novak", "grace@example.com", Set.of(Role.ADMINISTRATOR)));
        return new People() {
            @Override
            public Optional<Person> find(String id) {
                return everybody.stream()
                        .filter(person -> person.id().equals(id))
                        .findFirst();
            }

            @Override
            public List<Person> all() {
                return everybody;
            }
        };
    }
}
