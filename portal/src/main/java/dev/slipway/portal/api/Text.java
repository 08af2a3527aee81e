package dev.slipway.portal.api;

import jakarta.validation.Constraint;
import jakarta.validation.OverridesAttribute;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.hibernate.validator.constraints.CodePointLength;

/** Constraint of a text: so many characters at most, counted as the contract counts them, and none of them half a one. */
@Documented
@Target({ElementType.FIELD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = WholeCharacters.class)
@CodePointLength
public @interface Text {

    /** The most characters that it may have, of any language. */
    @OverridesAttribute(constraint = CodePointLength.class, name = "max")
    int max();

    /** What is said of half a character. */
    String message() default "has half a character (a lone surrogate): send whole ones";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
