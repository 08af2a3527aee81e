package dev.slipway.portal.telemetry.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.portal.aws.AwsAccounts;
import dev.slipway.portal.aws.AwsSettings;
import dev.slipway.portal.uikit.ConnectionCheck;
import dev.slipway.portal.uikit.Pasteable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;

/** The policy in the documents is the one that the portal works out of what its adapters call. */
class LeastPrivilegeTest {

    @EnableConfigurationProperties(AwsSettings.class)
    @ComponentScan(basePackageClasses = AwsAccounts.class)
    @Import(TelemetryPermissions.class)
    static class Slice {}

    @Test
    void documentsThePolicyThatTheAdaptersNeed() throws IOException {
        String document = Files.readString(Path.of("../docs/aws.md"));
        int begin = document.indexOf("```json\n") + 8;
        String documented = document.substring(begin, document.indexOf("```", begin));

        new ApplicationContextRunner()
                .withInitializer(new ConfigDataApplicationContextInitializer())
                .withUserConfiguration(Slice.class)
                .withBean(Clock.class, Clock::systemUTC)
                .withPropertyValues(
                        "slipway.aws.enabled=true",
                        "slipway.aws.environments.production.account=123456789012",
                        "slipway.aws.environments.production.region=eu-central-1")
                .run(context -> assertThat(context.getBean(ConnectionCheck.class)
                                .connections()
                                .getFirst()
                                .setUp())
                        .extracting(Pasteable::text)
                        .contains(documented));
    }
}
