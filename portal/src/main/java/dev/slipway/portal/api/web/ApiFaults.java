package dev.slipway.portal.api.web;

import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Turns what endpoints of the API throw without meaning to into problems. */
@RestControllerAdvice(basePackages = "dev.slipway.portal.api")
class ApiFaults {

    /** Left to the filters, which know whether it is the token that is missing. */
    @ExceptionHandler
    void refused(AccessDeniedException refusal) {
        throw refusal;
    }

    @ExceptionHandler
    ProblemDetail unexpected(Exception cause) {
        return Problems.of(cause);
    }
}
