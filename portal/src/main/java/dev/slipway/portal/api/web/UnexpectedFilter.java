package dev.slipway.portal.api.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers with a problem what failed outside of the controllers, such as a database that is away, and what the server
 * itself refuses, such as a method that it does not know.
 */
final class UnexpectedFilter extends OncePerRequestFilter {
    private final Problems problems;

    UnexpectedFilter(Problems problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getDispatcherType() == DispatcherType.ERROR) {
            HttpStatus status = HttpStatus.valueOf(response.getStatus());
            problems.write(
                    response, status, "There is no such request: /api/openapi.json lists what can be asked for.");
            return;
        }
        try {
            chain.doFilter(request, response);
        } catch (RuntimeException | ServletException e) {
            if (response.isCommitted()) {
                throw e;
            }
            response.resetBuffer();
            problems.write(response, Problems.of(e));
        }
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }
}
