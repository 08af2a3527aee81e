package dev.slipway.portal.promotion;

import dev.slipway.portal.promotion.Decision.Verdict;
import dev.slipway.portal.security.Person;
import dev.slipway.portal.uikit.Reference;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Answers for nobody but the policy: promotes what is green where production's policy says so. It goes the way of a person's
 * approval, with the same evidence, windows and audit; whatever is not green waits for people.
 */
@Component
class AutomaticPromotions {
    private static final Logger LOG = LoggerFactory.getLogger(AutomaticPromotions.class);
    private static final Person POLICY = new Person("policy", "The policy", CommitMakers.PORTAL_ADDRESS, Set.of());

    private final DeliveryPipelines pipelines;
    private final Dossiers dossiers;
    private final Courier courier;

    AutomaticPromotions(DeliveryPipelines pipelines, Dossiers dossiers, Courier courier) {
        this.pipelines = pipelines;
        this.dossiers = dossiers;
        this.courier = courier;
    }

    @Scheduled(fixedDelayString = "PT20S", initialDelayString = "PT20S")
    void promoteWhatIsGreen() {
        for (PipelineState state : pipelines.all()) {
            try {
                dossiers.green(state, POLICY).ifPresent(this::promote);
            } catch (RuntimeException e) {
                LOG.error(
                        "Whether {} can be promoted automatically cannot be told, so it waits; reference {}",
                        state.function(),
                        Reference.next(),
                        e);
            }
        }
    }

    private void promote(Dossier dossier) {
        String reason = "All evidence is green and the policy of "
                + dossier.ruling().policy().revision().abbreviated() + " promotes that by itself";
        PromotionOutcome outcome = courier.deliver(dossier, new Answer(Verdict.APPROVED, POLICY, reason));
        LOG.info("The policy answered for {}: {}", dossier.comparison().function(), outcome);
    }
}
