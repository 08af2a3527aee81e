package dev.slipway.manifest;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The template that a function was generated from.
 *
 * @param name kebab-case, e.g. {@code http-api}
 * @param version the template's version at that time
 */
public record TemplateRef(String name, SemanticVersion version) {

    private static final Pattern KEBAB_CASE = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    /** Refuses what {@link #check} refuses, with an {@link InvalidValueException}. */
    public TemplateRef {
        Checks.demand(check(name));
    }

    /** The reason why this text cannot name a template, or nothing when it can. */
    public static Optional<Refusal> check(String name) {
        return name.length() <= 40 && KEBAB_CASE.matcher(name).matches()
                ? Optional.empty()
                : Checks.refuse(
                        "Template name " + Checks.quoted(name) + " is not kebab-case of at most 40 characters",
                        "write http-api or event-listener");
    }

    @Override
    public String toString() {
        return name + " " + version;
    }
}
