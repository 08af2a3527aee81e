package dev.slipway.portal.aws;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * What a failed call means, in a sentence for people that says what to do. No part of it holds a secret.
 *
 * @param action the IAM action of the call, such as {@code logs:FilterLogEvents}
 */
public record AwsFailure(Kind kind, String action, String sentence) {

    /** What went wrong. */
    public enum Kind {
        /** The role may not make this call. */
        DENIED,
        /** There are no credentials, or they are no longer valid. */
        CREDENTIALS,
        /** What was asked for is not there. */
        NOT_FOUND,
        /** Too many calls; the SDK's own repetitions did not help. */
        THROTTLED,
        /** No answer in time, or none at all. */
        UNREACHABLE,
        /** Anything else that the service refused. */
        REFUSED
    }

    private static final Logger LOG = LoggerFactory.getLogger(AwsFailure.class);
    private static final Set<String> DENIED =
            Set.of("AccessDenied", "AccessDeniedException", "UnauthorizedOperation", "UnauthorizedException");
    private static final Set<String> CREDENTIALS = Set.of(
            "ExpiredToken",
            "ExpiredTokenException",
            "InvalidClientTokenId",
            "UnrecognizedClientException",
            "InvalidSignatureException",
            "SignatureDoesNotMatch",
            "InvalidToken",
            "MissingAuthenticationToken",
            "RequestExpired");
    private static final Pattern NAMED_ACTION = Pattern.compile("not authorized to perform: ([a-z0-9-]+:[A-Za-z]+)");

    /**
     * Says what an exception of the SDK means.
     *
     * @param action the IAM action that was tried
     */
    public static AwsFailure of(SdkException failure, String action) {
        LOG.info("{} failed: {}", action, failure.toString());
        return switch (failure) {
            case AwsServiceException refused -> refused(refused, action);
            case ApiCallTimeoutException late -> unreachable(action, "did not answer in time");
            case ApiCallAttemptTimeoutException late -> unreachable(action, "did not answer in time");
            default -> client(failure, action);
        };
    }

    private static AwsFailure refused(AwsServiceException failure, String action) {
        // What is no AWS, such as an emulator without the service, may answer with a status alone.
        String code = Optional.ofNullable(failure.awsErrorDetails())
                .map(AwsErrorDetails::errorCode)
                .orElse("status " + failure.statusCode());
        if (DENIED.contains(code)) {
            String named = named(failure, action);
            return new AwsFailure(
                    Kind.DENIED, named, "The role that the portal uses may not do " + named + ": allow it.");
        }
        if (CREDENTIALS.contains(code)) {
            return new AwsFailure(
                    Kind.CREDENTIALS,
                    action,
                    "AWS does not take the portal's credentials (" + code + "): renew them, and check the clock of"
                            + " this machine.");
        }
        if (code.equals("ResourceNotFoundException") || code.equals("ResourceNotFound")) {
            return new AwsFailure(Kind.NOT_FOUND, action, "AWS does not have what " + action + " asked for.");
        }
        if (failure.isThrottlingException() || code.equals("LimitExceededException")) {
            return new AwsFailure(
                    Kind.THROTTLED,
                    action,
                    "AWS answers too many calls of " + action + " at the moment: the portal tries again later.");
        }
        if (failure.statusCode() >= 500) {
            return unreachable(action, "answers with an error of its own (" + code + ")");
        }
        return new AwsFailure(Kind.REFUSED, action, "AWS refused " + action + " (" + code + ").");
    }

    private static AwsFailure client(SdkException failure, String action) {
        String message = String.valueOf(failure.getMessage());
        if (message.contains("credentials")) {
            return new AwsFailure(
                    Kind.CREDENTIALS,
                    action,
                    "The portal finds no credentials for AWS: give it some by the SDK's default chain, such as"
                            + " AWS_PROFILE or the role of its host.");
        }
        if (message.contains("unmarshall")) {
            return new AwsFailure(
                    Kind.REFUSED,
                    action,
                    "What answers " + action
                            + " does not keep to the published form: look at the endpoint, which may be"
                            + " an emulator's.");
        }
        return unreachable(action, "cannot be reached");
    }

    private static AwsFailure unreachable(String action, String how) {
        return new AwsFailure(
                Kind.UNREACHABLE,
                action,
                "The service of " + action + " " + how + ": check the network and the endpoint; the portal tries"
                        + " again later.");
    }

    private static String named(AwsServiceException failure, String action) {
        Matcher named = NAMED_ACTION.matcher(String.valueOf(failure.getMessage()));
        return named.find() ? named.group(1) : action;
    }
}
