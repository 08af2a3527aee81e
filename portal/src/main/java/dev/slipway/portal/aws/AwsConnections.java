package dev.slipway.portal.aws;

import dev.slipway.portal.uikit.CodeLanguage;
import dev.slipway.portal.uikit.ConnectionCheck;
import dev.slipway.portal.uikit.ConnectionReport;
import dev.slipway.portal.uikit.ConnectionReport.Outcome;
import dev.slipway.portal.uikit.ConnectionReport.Step;
import dev.slipway.portal.uikit.Pasteable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.GetCallerIdentityResponse;

/** Tries out each account: whose credentials these are, then every call that an adapter makes. */
@Component
@ConditionalOnProperty("slipway.aws.enabled")
class AwsConnections implements ConnectionCheck {
    private static final String IDENTITY = "sts:GetCallerIdentity";

    private final AwsAccounts accounts;
    private final List<NeededPermissions> needed;
    private final List<AccountFacts> facts;

    AwsConnections(AwsAccounts accounts, List<NeededPermissions> needed, List<AccountFacts> facts) {
        this.accounts = accounts;
        this.needed = needed;
        this.facts = facts;
    }

    @Override
    public List<Connection> connections() {
        return accounts.all().stream().map(this::connection).toList();
    }

    private Connection connection(AwsAccount account) {
        String owner = account.settings().account().isEmpty()
                ? "*"
                : account.settings().account();
        return new Connection(
                name(account),
                target(account),
                true,
                account.runsFunctions()
                        ? facts.stream()
                                .flatMap(each -> each.of(account).stream())
                                .toList()
                        : List.of(),
                List.of(
                        new Pasteable("Properties in force.", CodeLanguage.PLAIN, PropertiesSnippet.of(account)),
                        new Pasteable(
                                "Policy that allows the portal what it needs here, and nothing else.",
                                CodeLanguage.JSON,
                                policy(account, owner)
                                        .allowing(probes(account)
                                                .map(PermissionProbe::permission)
                                                .toList()))));
    }

    @Override
    public ConnectionReport test(String name) {
        AwsAccount account = accounts.all().stream()
                .filter(candidate -> name(candidate).equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No connection is called \"" + name + "\"."));
        try {
            GetCallerIdentityResponse caller =
                    account.client(StsClient.class, StsClient::builder).getCallerIdentity();
            return tried(account, caller);
        } catch (SdkException failure) {
            Step failed = failed(AwsFailure.of(failure, IDENTITY));
            return new ConnectionReport(
                    Stream.concat(Stream.of(failed), probes(account).map(AwsConnections::skipped))
                            .toList(),
                    Optional.empty());
        }
    }

    private ConnectionReport tried(AwsAccount account, GetCallerIdentityResponse caller) {
        List<Step> steps = new ArrayList<>();
        steps.add(identity(account, caller));
        List<Permission> missing = new ArrayList<>();
        probes(account).forEach(probe -> {
            Step step = tried(probe, account);
            steps.add(step);
            if (step.outcome() == Outcome.MISSING) {
                missing.add(probe.permission());
            }
        });
        return new ConnectionReport(
                steps, missing.isEmpty() ? Optional.empty() : Optional.of(remedy(account, caller, missing)));
    }

    private static Step identity(AwsAccount account, GetCallerIdentityResponse caller) {
        String wanted = account.settings().account();
        return wanted.isEmpty() || wanted.equals(caller.account())
                ? new Step(IDENTITY, Outcome.WORKS, "The portal is " + caller.arn() + ".")
                : new Step(
                        IDENTITY,
                        Outcome.FAILED,
                        "The credentials belong to account " + caller.account() + ", and the settings say " + wanted
                                + ": give the portal that account's, or a role in it.");
    }

    private static Step tried(PermissionProbe probe, AwsAccount account) {
        String action = probe.permission().action();
        try {
            probe.call().accept(account);
            return new Step(action, Outcome.WORKS, "Allowed.");
        } catch (SdkException refusal) {
            AwsFailure failure = AwsFailure.of(refusal, action);
            return switch (failure.kind()) {
                case NOT_FOUND -> new Step(action, Outcome.WORKS, "Allowed.");
                case DENIED -> new Step(action, Outcome.MISSING, failure.sentence());
                case REFUSED, CREDENTIALS, THROTTLED, UNREACHABLE ->
                    probe.answers().contains(code(refusal))
                            ? new Step(action, Outcome.WORKS, "Allowed.")
                            : new Step(action, Outcome.FAILED, "It could not be tried: " + failure.sentence());
            };
        }
    }

    private static String code(SdkException refusal) {
        return refusal instanceof AwsServiceException answered && answered.awsErrorDetails() != null
                ? String.valueOf(answered.awsErrorDetails().errorCode())
                : "";
    }

    private static Pasteable remedy(AwsAccount account, GetCallerIdentityResponse caller, List<Permission> missing) {
        return new Pasteable(
                "Attach this policy to " + caller.arn() + ", then test again.",
                CodeLanguage.JSON,
                policy(account, caller.account()).allowing(missing));
    }

    private static AccessPolicy policy(AwsAccount account, String owner) {
        return new AccessPolicy(account.settings(), account.environment(), owner, account.region());
    }

    private Stream<PermissionProbe> probes(AwsAccount account) {
        return needed.stream().filter(each -> each.isNeededIn(account)).flatMap(each -> each.probes().stream());
    }

    private static Step failed(AwsFailure failure) {
        return new Step(failure.action(), Outcome.FAILED, failure.sentence());
    }

    private static Step skipped(PermissionProbe probe) {
        return new Step(probe.permission().action(), Outcome.SKIPPED, "Not tried.");
    }

    private static String name(AwsAccount account) {
        return "AWS, " + account.name();
    }

    private static String target(AwsAccount account) {
        String role = account.settings().role();
        return account.label() + (role.isEmpty() ? "" : ", as " + role);
    }
}
