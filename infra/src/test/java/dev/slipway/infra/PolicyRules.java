package dev.slipway.infra;

import static org.assertj.core.api.Assertions.assertThat;

/** What no policy of any template may say: a wildcard for actions, and everything as the resource without a reason. */
final class PolicyRules {
    private PolicyRules() {}

    static void assertFollowedBy(SynthesisedTemplate template) {
        assertThat(template.grants()).isNotEmpty().allSatisfy(grant -> {
            assertThat(grant.action()).doesNotContain("*");
            if (grant.resource().equals("*")) {
                assertThat(UnscopedActions.reason(grant.action()))
                        .as("a reason for %s on everything", grant.action())
                        .isPresent();
            }
        });
    }
}
