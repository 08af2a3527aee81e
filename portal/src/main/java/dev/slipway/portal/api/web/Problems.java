package dev.slipway.portal.api.web;

import dev.slipway.portal.uikit.Reference;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartException;
import tools.jackson.databind.json.JsonMapper;

/** Problems as programs read them (RFC 9457), also where no controller has been reached. */
@Component
class Problems {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private final JsonMapper json;

    Problems(JsonMapper json) {
        this.json = json;
    }

    /** What nobody expected: a reference number, under which the log has the cause; an unreadable address is none such. */
    static ProblemDetail of(Exception cause) {
        if (cause instanceof InvalidParameterException) {
            return ProblemDetail.forStatusAndDetail(
                    HttpStatus.BAD_REQUEST, "A parameter in the address cannot be read: write it as name=value.");
        }
        if (cause instanceof MultipartException || cause.getCause() instanceof MultipartException) {
            return ProblemDetail.forStatusAndDetail(
                    HttpStatus.BAD_REQUEST, "The body cannot be read: send JSON, as /api/openapi.json describes it.");
        }
        String reference = Reference.next();
        LOG.error("Unexpected; the answer has reference {}", reference, cause);
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "Something went wrong that should not have. Tell whoever runs this portal the reference " + reference
                        + ".");
        problem.setProperty("reference", reference);
        return problem;
    }

    void write(HttpServletResponse response, HttpStatus status, String sentence) throws IOException {
        write(response, ProblemDetail.forStatusAndDetail(status, sentence));
    }

    void write(HttpServletResponse response, ProblemDetail problem) throws IOException {
        response.setStatus(problem.getStatus());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        json.writeValue(response.getOutputStream(), problem);
    }
}
