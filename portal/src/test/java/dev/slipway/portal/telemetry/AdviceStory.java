package dev.slipway.portal.telemetry;

import dev.slipway.analysis.Architecture;
import dev.slipway.manifest.FunctionName;
import dev.slipway.portal.SampleManifests;
import dev.slipway.portal.changes.EndedOperations;
import dev.slipway.portal.changes.ManualSourceRepository;
import dev.slipway.portal.changes.Operations;
import dev.slipway.portal.shared.EnvironmentName;
import dev.slipway.portal.sourcecontrol.jgit.TemporaryCatalog;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** A catalog of one function of team payments, and the words that tests about advice are told with. */
@AdviceSlice
abstract class AdviceStory {
    static final FunctionName ORDERS = new FunctionName("orders-api");
    static final String PATH = "functions/orders-api/function.yaml";
    static final String MANIFEST = SampleManifests.withMemory("1024 # asked the team on Monday");
    private static final String TEAMS = """
            schema: 1
            teams:
              payments:
                name: Payments
                members: [lin, sam]
                owners: [ada]
              identity:
                name: Identity
                members: [noor]
                owners: [iris]
            """;

    @TempDir
    Path folder;

    @Autowired
    LogImports imports;

    @Autowired
    MemoryAdvices advices;

    @Autowired
    TuningRuns tuning;

    @Autowired
    TunedSizes tuned;

    @Autowired
    AdviceSlice.ManualTuningBench bench;

    @Autowired
    Performance performance;

    @Autowired
    Operations operations;

    @Autowired
    EndedOperations ended;

    @Autowired
    ManualSourceRepository repository;

    @Autowired
    JdbcClient database;

    TemporaryCatalog catalog;

    @BeforeEach
    void open() {
        for (String table : List.of(
                "operation_log",
                "operation_step",
                "operation",
                "telemetry_import",
                "telemetry_memory_change",
                "telemetry_tuning",
                "telemetry_hour",
                "catalog_announced_tip")) {
            database.sql("delete from " + table).update();
        }
        catalog = TemporaryCatalog.in(folder, Map.of(PATH, MANIFEST, "teams.yaml", TEAMS));
        repository.use(catalog.source());
        signIn("lin", "DEVELOPER");
    }

    @AfterEach
    void close() {
        SecurityContextHolder.clearContext();
        catalog.close();
    }

    LogImports.Outcome bring(String name, String log) {
        return bring(name, log.getBytes(StandardCharsets.UTF_8));
    }

    LogImports.Outcome bring(String name, byte[] log) {
        return imports.take(
                new LogImports.Described(ORDERS, EnvironmentName.PRODUCTION, Architecture.ARM64, name),
                new ByteArrayInputStream(log));
    }

    /** So many warm requests of one size, as they stand in the export to S3. */
    static String log(int memoryMb, double durationMs, int requests) {
        StringBuilder log = new StringBuilder();
        for (int i = 0; i < requests; i++) {
            String id = String.format("%08d-0000-4000-8000-%012d", i, memoryMb);
            String time = String.format("2026-11-01T%02d:%02d:00.000Z ", memoryMb % 20, i % 60);
            log.append(time).append("START RequestId: ").append(id).append(" Version: 7\n");
            log.append(time).append("END RequestId: ").append(id).append('\n');
            log.append(time)
                    .append("REPORT RequestId: ")
                    .append(id)
                    .append(String.format(
                            java.util.Locale.ROOT,
                            "\tDuration: %.2f ms\tBilled Duration: %.0f ms\tMemory Size: %d MB\tMax Memory Used: 41 MB\t\n",
                            durationMs,
                            Math.ceil(durationMs),
                            memoryMb));
        }
        return log.toString();
    }

    Optional<PerformanceReport> imported() {
        return performance.performance(
                ORDERS, new PerformanceQuery(EnvironmentName.PRODUCTION, Series.IMPORT, Window.ALL, Optional.empty()));
    }

    static void signIn(String id, String role) {
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(id, "", "ROLE_" + role));
    }
}
