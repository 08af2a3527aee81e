package dev.slipway.manifest;

import java.util.Optional;

/**
 * How a function is packed.
 *
 * @param format zip or image
 * @param limit whether the zip may be larger than others
 */
public record Packaging(PackageFormat format, SizeLimit limit) {

    private static final Packaging USUAL = new Packaging(PackageFormat.ZIP, SizeLimit.usual());

    /** Refuses what {@link #check} refuses, with an {@link InvalidValueException}. */
    public Packaging {
        Checks.demand(check(format, limit));
    }

    /** A zip within the limit. */
    public static Packaging usual() {
        return USUAL;
    }

    /** The reason why these do not go together, or nothing when they do. */
    public static Optional<Refusal> check(PackageFormat format, SizeLimit limit) {
        return format == PackageFormat.IMAGE && limit instanceof SizeLimit.Exempt
                ? Checks.refuse(
                        "An image is not held to the " + SizeLimit.MEGABYTES + " MB of a zip",
                        "remove sizeExemption, or write package: zip")
                : Optional.empty();
    }
}
