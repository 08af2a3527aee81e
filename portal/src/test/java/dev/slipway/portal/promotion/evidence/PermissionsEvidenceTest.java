package dev.slipway.portal.promotion.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.portal.promotion.Comparison;
import dev.slipway.portal.promotion.Finding;
import dev.slipway.portal.promotion.Finding.Grade;
import dev.slipway.portal.promotion.ManualDeliveryPipelines;
import dev.slipway.portal.promotion.ManualSourceRepository;
import dev.slipway.portal.promotion.Orders;
import dev.slipway.portal.promotion.Release;
import dev.slipway.portal.promotion.ReleasedManifests;
import dev.slipway.portal.promotion.Synthesised;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rights as they will be deployed, which a manifest may not say all of. */
class PermissionsEvidenceTest {
    private final ManualDeliveryPipelines pipelines = new ManualDeliveryPipelines();
    private final ManualSourceRepository repository = new ManualSourceRepository();
    private final PermissionsEvidence evidence = new PermissionsEvidence(pipelines, new ReleasedManifests(repository));

    private Release production;
    private Release candidate;

    @BeforeEach
    void releaseTwice() {
        production = Orders.release(
                17,
                repository.commit(
                        "Lin <l@x>", "one", Map.of("functions/orders-api/function.yaml", Orders.manifest(256, ""))));
        candidate = Orders.release(18, repository.commit("Lin <l@x>", "two", Map.of("functions/orders-api/a.rs", "a")));
    }

    @Test
    void tellsWhatTheTemplateGrantsThoughNoManifestAsksForIt() {
        synthesised(production, "");
        synthesised(
                candidate, "{\"Effect\":\"Allow\",\"Action\":\"s3:DeleteObject\",\"Resource\":\"arn:aws:s3:::x/*\"}");

        Finding finding = gather();

        assertThat(finding.production()).isEqualTo("0 statements");
        assertThat(finding.candidate()).isEqualTo("1 statement");
        assertThat(finding.verdict()).isEqualTo(new Finding.Verdict(Grade.WARN, "+ acts on arn:aws:s3:::x/*"));
        assertThat(finding.details()).containsExactly("May now: acts on arn:aws:s3:::x/* (s3:DeleteObject).");
    }

    @Test
    void seesThatTheSameIsDeployed() {
        String right = "{\"Effect\":\"Allow\",\"Action\":\"sqs:SendMessage\",\"Resource\":\"arn:aws:sqs:::q\"}";
        synthesised(production, right);
        synthesised(candidate, right);

        assertThat(gather().verdict()).isEqualTo(new Finding.Verdict(Grade.GOOD, "same"));
    }

    @Test
    void neverTakesTheManifestWhereATemplateShouldBe() {
        synthesised(production, "");
        pipelines.put(Orders.NAME, candidate, new Synthesised.Missing("no longer kept"));
        assertThat(gather().verdict()).isEqualTo(new Finding.Verdict(Grade.MISSING, "no longer kept"));

        pipelines.put(Orders.NAME, candidate, new Synthesised.Template("{\"Resources\": "));
        assertThat(gather().verdict()).isEqualTo(new Finding.Verdict(Grade.MISSING, "template unreadable"));
    }

    @Test
    void showsAllRightsWhereProductionsTemplateIsGone() {
        pipelines.put(Orders.NAME, production, new Synthesised.Missing("no longer kept"));
        synthesised(
                candidate, "{\"Effect\":\"Allow\",\"Action\":\"sqs:SendMessage\",\"Resource\":\"arn:aws:sqs:::q\"}");

        Finding finding = gather();

        assertThat(finding.production()).isEqualTo("missing");
        assertThat(finding.verdict()).isEqualTo(new Finding.Verdict(Grade.WARN, "nothing to compare"));
        assertThat(finding.details()).singleElement().asString().contains("sqs:SendMessage");
    }

    private Finding gather() {
        return evidence.gather(new Comparison(Orders.NAME, Optional.of(production), candidate));
    }

    private void synthesised(Release release, String statement) {
        pipelines.put(
                Orders.NAME,
                release,
                new Synthesised.Template("{\"Resources\":{\"Policy\":{\"Type\":\"AWS::IAM::Policy\",\"Properties\":"
                        + "{\"PolicyDocument\":{\"Statement\":[" + statement + "]}}}}}"));
    }
}
