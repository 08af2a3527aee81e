package dev.slipway.manifest;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An S3 bucket that a function uses.
 *
 * @param name lower case, at most 35 characters: S3 names are global, so the bucket itself is called
 *     {@code <name>-<account>-<region>}
 * @param access what the function does with it
 */
public record BucketUse(ResourceName name, DataAccess access) {

    private static final Pattern FORM = Pattern.compile("[a-z0-9-]{3,35}");

    /** Refuses what {@link #check} refuses, with an {@link InvalidValueException}. */
    public BucketUse {
        Checks.demand(check(name));
    }

    /** The reason why this name cannot be a bucket's, or nothing when it can. */
    public static Optional<Refusal> check(ResourceName name) {
        return FORM.matcher(name.value()).matches()
                ? Optional.empty()
                : Checks.refuse(
                        "Bucket name " + Checks.quoted(name.value()) + " is not lower case of at most 35 characters",
                        "use lower-case letters, digits and hyphens; account and region are added to it");
    }
}
