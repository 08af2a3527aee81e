package dev.slipway.portal.promotion;

import dev.slipway.manifest.FunctionName;
import dev.slipway.manifest.MemorySize;
import dev.slipway.portal.shared.CommitId;
import dev.slipway.portal.shared.ReleaseNumber;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The function {@code orders-api} in a catalog, with v17 in production and v18 waiting; tests vary it. */
public class Orders {
    public static final FunctionName NAME = new FunctionName("orders-api");
    static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    static final String POLICY = """
            schema: 1
            environment: production
            approvers: {team: owning, role: approver}
            quorum: 1
            unverifiedQuorum: 1
            fourEyes: true
            requiredEvidence: [checks, smoke]
            """;

    private static final String MANIFEST = """
            schema: 1
            name: orders-api
            owner: payments
            description: Accepts an order and answers its number.
            trigger: {type: http, method: POST, path: /orders}
            memory: %d
            timeout: 5
            architecture: arm64
            parameters: []
            secrets: []
            resources:
              tables: [%s]
              queues: []
              buckets: []
            template: {name: http-api, version: 1.0.0}
            """;

    private final ManualSourceRepository repository;
    private final ManualDeliveryPipelines pipelines;

    public Orders(ManualSourceRepository repository, ManualDeliveryPipelines pipelines) {
        this.repository = repository;
        this.pipelines = pipelines;
    }

    public static String manifest(int memory, String tables) {
        return MANIFEST.formatted(memory, tables);
    }

    /** The catalog's first commit, by the portal. */
    CommitId seed() {
        return seed(POLICY);
    }

    CommitId seed(String policy) {
        return repository.commit(
                "Slipway <slipway@localhost>",
                "Seed the catalog",
                Map.of(
                        "functions/orders-api/function.yaml",
                        manifest(256, ""),
                        "policies/production.yaml",
                        policy,
                        "Cargo.lock",
                        "name = \"orders-api\"\n"));
    }

    CommitId commit(String author, String subject) {
        return repository.commit(author, subject, Map.of("functions/orders-api/src/domain.rs", subject));
    }

    /** v17 of a revision runs, v18 of another waits, and both were measured. */
    public PipelineState waiting(CommitId production, CommitId candidate) {
        return waiting(Optional.of(release(17, production)), release(18, candidate), "token-18");
    }

    PipelineState waiting(Optional<Release> production, Release candidate, String token) {
        ApprovalAction action = new ApprovalAction("orders-api", "Approval", "Approve", "run-" + candidate.number());
        PendingApproval pending = new PendingApproval(
                new ApprovalPoint(action, token),
                candidate,
                NOW.minusSeconds(7200),
                Optional.empty(),
                Optional.empty());
        return put(production, pending);
    }

    PipelineState put(Optional<Release> production, PendingApproval pending) {
        PipelineState state = new PipelineState(
                NAME,
                new PipelineState.Pipeline("orders-api", "1", NOW, ""),
                List.of(StageState.notRun("Checks")),
                Optional.of(pending),
                production.map(release -> new RunningRelease(release, NOW.minusSeconds(86_400))));
        pipelines.put(state);
        production.ifPresent(release -> pipelines.put(NAME, facts(release, 214, 11.4, 1_010_000)));
        pipelines.put(NAME, facts(pending.release(), 221, 10.9, 1_018_000));
        return state;
    }

    public static Release release(int number, CommitId revision) {
        return new Release(
                new ReleaseNumber(number), revision, new ArtefactDigest(String.format("%064x", 0x7d1e0000L + number)));
    }

    public static RunFacts facts(Release release, int tests, double initMillis, long zipBytes) {
        List<Double> starts = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            starts.add(initMillis + 0.1 * (i - 5));
        }
        return new RunFacts(
                release,
                Optional.of(new RunFacts.Checks(tests, 0, Duration.ofSeconds(20))),
                Optional.of(new RunFacts.Smoke(1, 0, "")),
                Optional.of(new RunFacts.ColdStarts(new MemorySize(256), starts)),
                Optional.of(zipBytes));
    }
}
