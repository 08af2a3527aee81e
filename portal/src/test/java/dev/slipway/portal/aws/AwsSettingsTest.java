package dev.slipway.portal.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.portal.shared.EnvironmentName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Import;

class AwsSettingsTest {
    private static final String PREFIX = "slipway.aws.environments.production.";

    private final ApplicationContextRunner portal = new ApplicationContextRunner()
            .withInitializer(new ConfigDataApplicationContextInitializer())
            .withUserConfiguration(Slice.class);

    @EnableConfigurationProperties(AwsSettings.class)
    @Import({AwsAccounts.class, AwsConnections.class, AwsSwitchedOff.class})
    static class Slice {}

    @Test
    void isOffByDefaultAndCreatesNothing() {
        portal.run(context -> {
            assertThat(context).hasSingleBean(AwsSwitchedOff.class);
            assertThat(context).doesNotHaveBean(AwsAccounts.class).doesNotHaveBean(AwsConnections.class);
        });
    }

    @Test
    void isSwitchedOnByTheProfile() {
        portal.withPropertyValues(
                        "spring.profiles.active=local,aws",
                        PREFIX + "region=eu-central-1",
                        PREFIX + "account=123456789012")
                .run(context -> {
                    assertThat(context).hasSingleBean(AwsAccounts.class).doesNotHaveBean(AwsSwitchedOff.class);
                    AwsAccount account = context.getBean(AwsAccounts.class)
                            .of(EnvironmentName.PRODUCTION)
                            .orElseThrow();
                    assertThat(account.label()).isEqualTo("123456789012, eu-central-1");
                });
    }

    @Test
    void sharesClientsBetweenEnvironmentsOfOneAccount() {
        portal.withPropertyValues(
                        "slipway.aws.enabled=true",
                        PREFIX + "region=eu-central-1",
                        "slipway.aws.environments.staging.region=eu-central-1")
                .run(context -> {
                    AwsAccounts accounts = context.getBean(AwsAccounts.class);
                    assertThat(accounts.all()).hasSize(2);
                    assertThat(client(accounts, EnvironmentName.STAGING))
                            .isSameAs(client(accounts, EnvironmentName.PRODUCTION));
                });
    }

    @Test
    void takesTheRegionFromTheSdkWhereTheSettingsNameNone() {
        System.setProperty("aws.region", "eu-north-1");
        try {
            portal.withPropertyValues("slipway.aws.enabled=true", PREFIX + "role=arn:aws:iam::123456789012:role/portal")
                    .run(context -> assertThat(context.getBean(AwsAccounts.class)
                                    .all()
                                    .getFirst()
                                    .region())
                            .isEqualTo("eu-north-1"));
        } finally {
            System.clearProperty("aws.region");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    slipway.aws.enabled=true                             | no environment has an account: set slipway.aws.environments.production.region
                    slipway.aws.environments.production.region=Frankfurt | give a region such as eu-central-1
                    slipway.aws.environments.production.account=4711     | give the account's twelve digits
                    slipway.aws.environments.production.role=portal      | give an ARN such as arn:aws:iam::123456789012:role/portal
                    slipway.aws.environments.production.function-name=f  | give a name with {function} in it
                    slipway.aws.environments.production.log-group=/logs  | give a name with {function} in it
                    slipway.aws.calls.time-limit=0s                      | give a time above zero
                    slipway.aws.calls.attempt-time-limit=5m              | make it shorter
                    slipway.aws.logs.most-pages=0                        | give at least 1
                    slipway.aws.logs.query-time-limit=-1s                | give a time above zero
                    slipway.aws.logs.daily-budget-usd=-1                 | give amounts from 0 up
                    slipway.aws.inventory.kept-for=0s                    | give a time above zero
                    slipway.aws.inventory.alias=17                       | give the name of an alias
                    """)
    void saysAtStartWhatIsWrongAndWhatToDo(String setting, String advice) {
        portal.withPropertyValues(setting)
                .run(context -> assertThat(context).getFailure().rootCause().hasMessageContaining(advice));
    }

    @Test
    void refusesARoleOfAnotherAccount() {
        portal.withPropertyValues(
                        PREFIX + "account=123456789012", PREFIX + "role=arn:aws:iam::999999999999:role/portal")
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessageContaining("name a role of that account"));
    }

    private static Object client(AwsAccounts accounts, EnvironmentName environment) {
        return accounts.of(environment)
                .orElseThrow()
                .client(
                        software.amazon.awssdk.services.sts.StsClient.class,
                        software.amazon.awssdk.services.sts.StsClient::builder);
    }
}
