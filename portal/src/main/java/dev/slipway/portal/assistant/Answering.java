package dev.slipway.portal.assistant;

import dev.slipway.portal.api.ConflictException;
import dev.slipway.portal.api.NotFoundException;
import dev.slipway.portal.uikit.Reference;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Has a tool answer in sentences that an assistant can act on, and keeps to itself what nobody expected. */
@Component
class Answering {
    private static final Logger LOG = LoggerFactory.getLogger(Answering.class);

    private final Validator validator;

    Answering(Validator validator) {
        this.validator = validator;
    }

    /** What comes of a question, or a {@link RefusedException} with a sentence for the assistant. */
    <T> T to(Supplier<T> question) {
        try {
            return question.get();
        } catch (NotFoundException | ConflictException | RefusedException refusal) {
            throw new RefusedException(wholeCharacters(String.valueOf(refusal.getMessage())));
        } catch (AccessDeniedException refusal) {
            throw new RefusedException("This token may not do that, or its owner may not: ask them for one that may.");
        } catch (RuntimeException e) {
            String reference = Reference.next();
            LOG.error("Unexpected; the assistant was told the reference {}", reference, e);
            throw new RefusedException(
                    "Something went wrong in the portal; its log has the reference " + reference + ".");
        }
    }

    /** Without halves of characters that were asked with: no answer could carry them. */
    private static String wholeCharacters(String text) {
        return text.codePoints()
                .map(point -> Character.getType(point) == Character.SURROGATE ? '\uFFFD' : point)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Refuses what does not fit the tool's schema, naming each part. */
    <T> T valid(T given) {
        Set<ConstraintViolation<T>> violations = validator.validate(given);
        if (!violations.isEmpty()) {
            throw new RefusedException(violations.stream()
                    .map(violation -> violation.getPropertyPath() + " " + violation.getMessage())
                    .sorted()
                    .collect(Collectors.joining("; ")));
        }
        return given;
    }
}
