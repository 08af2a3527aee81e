package dev.slipway.portal.api.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Answers with a problem what a library below {@code /api} refuses in a form of its own: the protocol of the assistants
 * writes whole stack traces there.
 */
final class PlainErrors extends OncePerRequestFilter {
    private final Problems problems;

    PlainErrors(Problems problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper kept = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, kept);
        HttpStatus status = HttpStatus.resolve(kept.getStatus());
        String type = kept.getContentType();
        boolean plain = type != null && type.startsWith(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        if (status != null && status.isError() && !plain) {
            kept.resetBuffer();
            problems.write(kept, status, sentence(status));
        }
        kept.copyBodyToResponse();
    }

    private static String sentence(HttpStatus status) {
        return status.is5xxServerError()
                ? "Something went wrong that should not have: the portal's log has more."
                : "There is no such request: docs/api.md and /api/openapi.json say what can be asked for.";
    }
}
