package dev.slipway.portal.api.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * Refuses what a page of another origin sends: browsers name the origin, programs name none. See
 * docs/decisions/0059-assistants-read-and-draft-over-mcp.md.
 */
final class OwnOriginFilter extends OncePerRequestFilter {
    private final Problems problems;

    OwnOriginFilter(Problems problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        if (origin == null || origin.equalsIgnoreCase(ownOrigin(request))) {
            chain.doFilter(request, response);
        } else {
            problems.write(
                    response, HttpStatus.FORBIDDEN, "Pages of other origins may not ask here: send no Origin header.");
        }
    }

    private static String ownOrigin(HttpServletRequest request) {
        return ServletUriComponentsBuilder.fromRequest(request)
                .replacePath(null)
                .replaceQuery(null)
                .toUriString();
    }
}
