package dev.slipway.portal.aws;

import dev.slipway.portal.shared.EnvironmentName;
import dev.slipway.portal.uikit.CodeLanguage;
import dev.slipway.portal.uikit.ConnectionCheck;
import dev.slipway.portal.uikit.ConnectionReport;
import dev.slipway.portal.uikit.ConnectionReport.Outcome;
import dev.slipway.portal.uikit.ConnectionReport.Step;
import dev.slipway.portal.uikit.Pasteable;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Stands where the accounts would stand, and says how to switch them on. */
@Component
@ConditionalOnProperty(name = "slipway.aws.enabled", havingValue = "false", matchIfMissing = true)
class AwsSwitchedOff implements ConnectionCheck {
    private static final AccountSettings EXAMPLE = new AccountSettings(
            "123456789012",
            "eu-central-1",
            "arn:aws:iam::123456789012:role/slipway-portal",
            "{function}-{environment}",
            "");

    @Override
    public List<Connection> connections() {
        return List.of(new Connection(
                "AWS",
                "not used",
                false,
                List.of(),
                List.of(new Pasteable(
                        "Properties that switch it on, with an example's account, region and role.",
                        CodeLanguage.PLAIN,
                        PropertiesSnippet.of(EnvironmentName.PRODUCTION, EXAMPLE, EXAMPLE.region())))));
    }

    @Override
    public ConnectionReport test(String name) {
        return new ConnectionReport(
                List.of(new Step("slipway.aws.enabled", Outcome.SKIPPED, "AWS is switched off.")), Optional.empty());
    }
}
