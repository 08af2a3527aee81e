package dev.slipway.portal.awsfake;

import java.util.Set;

/** Errors that any operation may answer, and that the models therefore do not list. */
final class CommonErrors {
    static final Set<String> CODES = Set.of(
            "AccessDenied",
            "AccessDeniedException",
            "ExpiredToken",
            "ExpiredTokenException",
            "InternalFailure",
            "InvalidClientTokenId",
            "InvalidSignatureException",
            "MissingAuthenticationTokenException",
            "ThrottlingException",
            "UnrecognizedClientException");

    private CommonErrors() {}
}
