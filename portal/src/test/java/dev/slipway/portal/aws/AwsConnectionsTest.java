package dev.slipway.portal.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.slipway.portal.aws.Permission.Resource;
import dev.slipway.portal.awsfake.AwsError;
import dev.slipway.portal.awsfake.AwsSamples;
import dev.slipway.portal.awsfake.AwsWorld;
import dev.slipway.portal.awsfake.Fault;
import dev.slipway.portal.uikit.ConnectionCheck.Connection;
import dev.slipway.portal.uikit.ConnectionReport;
import dev.slipway.portal.uikit.ConnectionReport.Outcome;
import dev.slipway.portal.uikit.ConnectionReport.Step;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.lambda.LambdaClient;

class AwsConnectionsTest {
    private static final String PRODUCTION = "AWS, production";

    @RegisterExtension
    static final AwsWorld WORLD = new AwsWorld();

    private AwsAccounts accounts = accounts("");

    @AfterEach
    void close() throws Exception {
        accounts.close();
    }

    @Test
    void saysWhatItTriesOut() {
        Connection connection = connections().connections().getFirst();

        assertThat(connection.name()).isEqualTo(PRODUCTION);
        assertThat(connection.target()).isEqualTo("123456789012, eu-central-1");
        assertThat(connection.on()).isTrue();
        assertThat(connection.facts()).containsExactly("Nothing was spent on production.");
        assertThat(connection.setUp().getFirst().text()).isEqualTo("""
                slipway.aws.enabled=true
                slipway.aws.environments.production.account=123456789012
                slipway.aws.environments.production.region=eu-central-1
                slipway.aws.environments.production.function-name={function}-{environment}
                """);
    }

    @Test
    void namesTheAccountOfThePipelinesWhereItIsAnotherOne() throws Exception {
        accounts.close();
        accounts = new AwsAccounts(AwsSamples.settings(
                AwsSamples.account(""), new AccountSettings("123456789012", "eu-west-1", "", "{function}", "")));

        Connection delivery = connections().connections().getLast();

        assertThat(delivery.name()).isEqualTo("AWS, delivery");
        assertThat(delivery.facts()).as("no function runs there").isEmpty();
        assertThat(delivery.setUp().getFirst().text()).isEqualTo("""
                slipway.aws.enabled=true
                slipway.aws.delivery.account=123456789012
                slipway.aws.delivery.region=eu-west-1
                """);
        assertThat(accounts.delivery().orElseThrow().region()).isEqualTo("eu-west-1");
        assertThat(connections().test("AWS, delivery").steps())
                .as("what reads telemetry is not tried there")
                .hasSize(1);
    }

    @Test
    void findsEverythingAllowed() {
        ConnectionReport report = connections().test(PRODUCTION);

        assertThat(report.works()).isTrue();
        assertThat(report.remedy()).isEmpty();
        assertThat(report.steps())
                .extracting(Step::name, Step::outcome)
                .containsExactly(
                        tuple("sts:GetCallerIdentity", Outcome.WORKS),
                        tuple("logs:FilterLogEvents", Outcome.WORKS),
                        tuple("lambda:ListAliases", Outcome.WORKS));
        assertThat(report.steps().getFirst().detail()).contains("arn:aws:iam::123456789012:user/portal");
    }

    @Test
    void namesEachMissingActionAndThePolicyThatAllowsIt() {
        WORLD.aws().deny("logs:FilterLogEvents");

        ConnectionReport report = connections().test(PRODUCTION);

        assertThat(report.works()).isFalse();
        assertThat(report.missing())
                .containsExactly(new Step(
                        "logs:FilterLogEvents",
                        Outcome.MISSING,
                        "The role that the portal uses may not do logs:FilterLogEvents: allow it."));
        assertThat(report.remedy()).hasValueSatisfying(remedy -> {
            assertThat(remedy.sentence()).contains("arn:aws:iam::123456789012:user/portal");
            assertThat(remedy.text()).isEqualTo("""
                    {
                      "Version": "2012-10-17",
                      "Statement": [
                        {
                          "Effect": "Allow",
                          "Action": [
                            "logs:FilterLogEvents"
                          ],
                          "Resource": "arn:aws:logs:eu-central-1:123456789012:log-group:/aws/lambda/*-production:*"
                        }
                      ]
                    }
                    """);
        });
    }

    @Test
    void saysWhatCouldNotBeTriedAndWhy() {
        WORLD.aws()
                .fail(
                        "FilterLogEvents",
                        new Fault.Error(new AwsError(400, "InvalidParameterException", "No such parameter")));
        WORLD.aws().fail("ListAliases", new Fault.ServerError(), new Fault.ServerError(), new Fault.ServerError());

        ConnectionReport report = connections().test(PRODUCTION);

        assertThat(report.works()).isFalse();
        assertThat(report.missing()).isEmpty();
        assertThat(report.remedy()).isEmpty();
        assertThat(report.steps())
                .extracting(Step::outcome)
                .containsExactly(Outcome.WORKS, Outcome.FAILED, Outcome.FAILED);
        assertThat(report.steps().get(1).detail())
                .isEqualTo("It could not be tried: AWS refused logs:FilterLogEvents (InvalidParameterException).");
        assertThat(report.steps().get(2).detail())
                .startsWith(
                        "It could not be tried: The service of lambda:ListAliases answers with an error of its own");
    }

    @Test
    void takesAnErrorThatOnlyACallerGetsForAnAnswer() {
        WORLD.aws()
                .fail(
                        "FilterLogEvents",
                        new Fault.Error(new AwsError(400, "InvalidParameterException", "No such query")));
        PermissionProbe probe = new PermissionProbe(
                new Permission("logs:FilterLogEvents", Resource.LOG_GROUPS),
                account -> account.client(CloudWatchLogsClient.class, CloudWatchLogsClient::builder)
                        .filterLogEvents(request -> request.logGroupName("nothing")),
                Set.of("InvalidParameterException"));

        assertThat(new AwsConnections(accounts, List.of(() -> List.of(probe)), List.of())
                        .test(PRODUCTION)
                        .works())
                .isTrue();
    }

    @Test
    void triesNothingMoreWithoutCredentials() {
        WORLD.aws().fail("GetCallerIdentity", new Fault.ExpiredToken());

        ConnectionReport report = connections().test(PRODUCTION);

        assertThat(report.steps())
                .extracting(Step::outcome)
                .containsExactly(Outcome.FAILED, Outcome.SKIPPED, Outcome.SKIPPED);
        assertThat(report.steps().getFirst().detail()).contains("renew them");
        assertThat(WORLD.aws().count("FilterLogEvents")).isZero();
    }

    @Test
    void tellsAnotherAccountFromTheOneInTheSettings() throws Exception {
        accounts.close();
        accounts = new AwsAccounts(AwsSamples.settings(
                new AccountSettings("999999999999", "eu-central-1", "", "{function}-{environment}", "")));

        assertThat(connections().test(PRODUCTION).steps().getFirst().detail())
                .contains("belong to account 123456789012, and the settings say 999999999999");
    }

    @Test
    void assumesTheRoleOnceAndAgainBeforeItEnds() throws Exception {
        accounts.close();
        accounts = accounts("arn:aws:iam::123456789012:role/slipway-portal");

        assertThat(connections().test(PRODUCTION).works()).isTrue();
        assertThat(WORLD.aws().count("AssumeRole")).isOne();
        assertThat(WORLD.aws().calls())
                .filteredOn(call -> call.operation().equals("FilterLogEvents"))
                .extracting(call -> call.accessKey().substring(0, 4))
                .containsExactly("ASIA");

        accounts.close();
        accounts = accounts("arn:aws:iam::123456789012:role/slipway-portal");
        WORLD.sts().setLentFor(Duration.ofSeconds(30));
        connections().test(PRODUCTION);
        WORLD.sts().setLentFor(Duration.ofHours(1));
        assertThat(WORLD.aws().count("AssumeRole"))
                .as("for each call, since it is about to end")
                .isGreaterThan(2);
    }

    @Test
    void saysThatTheRoleCannotBeAssumed() throws Exception {
        accounts.close();
        accounts = accounts("arn:aws:iam::123456789012:role/slipway-portal");
        WORLD.aws().deny("sts:AssumeRole");

        assertThat(connections().test(PRODUCTION).steps().getFirst())
                .isEqualTo(new Step(
                        "sts:AssumeRole",
                        Outcome.FAILED,
                        "The role that the portal uses may not do sts:AssumeRole: allow it."));
    }

    @Test
    void showsWhatToPasteWhileAwsIsOff() {
        Connection off = new AwsSwitchedOff().connections().getFirst();

        assertThat(off.on()).isFalse();
        assertThat(off.setUp().getFirst().text())
                .contains("slipway.aws.enabled=true", "slipway.aws.environments.production.region=eu-central-1");
        assertThat(new AwsSwitchedOff().test(off.name()).works()).isFalse();
    }

    private AwsConnections connections() {
        List<NeededPermissions> needed = List.of(() -> List.of(
                new PermissionProbe(
                        new Permission("logs:FilterLogEvents", Resource.LOG_GROUPS),
                        account -> account.client(CloudWatchLogsClient.class, CloudWatchLogsClient::builder)
                                .filterLogEvents(request -> request.logGroupName("nothing"))),
                new PermissionProbe(
                        new Permission("lambda:ListAliases", Resource.FUNCTIONS),
                        account -> account.client(LambdaClient.class, LambdaClient::builder)
                                .listAliases(request -> request.functionName("nothing")))));
        return new AwsConnections(
                accounts,
                needed,
                List.of(account ->
                        List.of("Nothing was spent on " + account.environment().id() + ".")));
    }

    private static AwsAccounts accounts(String role) {
        return new AwsAccounts(AwsSamples.settings(AwsSamples.account(role)));
    }
}
