package dev.slipway.portal.promotion.codepipeline;

import dev.slipway.manifest.FunctionName;
import dev.slipway.portal.aws.AwsAccount;
import dev.slipway.portal.aws.AwsAccounts;
import dev.slipway.portal.awsfake.AwsSamples;
import dev.slipway.portal.awsfake.AwsWorld;
import dev.slipway.portal.promotion.ApprovalPoint;
import dev.slipway.portal.promotion.ArtefactDigest;
import dev.slipway.portal.promotion.Decision;
import dev.slipway.portal.promotion.PendingApproval;
import dev.slipway.portal.promotion.PipelinesChanged;
import dev.slipway.portal.promotion.PromotionSettings;
import dev.slipway.portal.promotion.Release;
import dev.slipway.portal.shared.CommitId;
import dev.slipway.portal.shared.EnvironmentName;
import dev.slipway.portal.shared.ReleaseNumber;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The adapter, wired as the portal does; as an extension of a test it is closed after each. */
final class PipelinesInAws implements BeforeEachCallback, AfterEachCallback, AutoCloseable {
    static final FunctionName ORDERS = new FunctionName("orders-api");
    static final String PIPELINE = "slipway-orders-api";
    static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

    final List<PipelinesChanged> changes = new ArrayList<>();
    final KnownPipelines known;
    final CodePipelines pipelines;
    final PipelinePoller poller;
    final AwsAccounts accounts;
    private Runnable before = () -> {};

    PipelinesInAws() {
        this("");
    }

    /** With a role that is assumed for every call. */
    PipelinesInAws(String role) {
        accounts = new AwsAccounts(AwsSamples.settings(AwsSamples.account(role)));
        PipelineAccess access = new PipelineAccess(accounts, Clock.fixed(NOW, ZoneOffset.UTC));
        known = new KnownPipelines(access, event -> changes.add((PipelinesChanged) event));
        pipelines = new CodePipelines(known, access);
        poller = new PipelinePoller(
                known, access, new PromotionSettings.CodePipeline(Duration.ofSeconds(60), 4, ""), pause -> {});
    }

    /** The same over a world in which {@link #PIPELINE} is there before each test. */
    static PipelinesInAws withOne(AwsWorld world) {
        PipelinesInAws aws = new PipelinesInAws();
        aws.before = () -> world.pipelines().create(PIPELINE);
        return aws;
    }

    static Release release(int number) {
        return new Release(
                new ReleaseNumber(number),
                new CommitId(String.format("%040x", 0xa81f2c0L + number)),
                new ArtefactDigest(String.format("%064x", number)));
    }

    static String mark(int number) {
        return ReleaseMark.write(release(number));
    }

    PendingApproval pending() {
        return pipelines.find(ORDERS).flatMap(state -> state.pending()).orElseThrow();
    }

    static Decision approval(ApprovalPoint point, String nonce) {
        return new Decision(
                point, Decision.Verdict.APPROVED, "ada", "Approved by Ada Moreau (ada) [slipway:" + nonce + "]");
    }

    AwsAccount account() {
        return accounts.of(EnvironmentName.PRODUCTION).orElseThrow();
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        before.run();
    }

    @Override
    public void afterEach(ExtensionContext context) throws Exception {
        close();
    }

    @Override
    public void close() throws Exception {
        accounts.close();
    }
}
