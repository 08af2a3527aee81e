package dev.slipway.manifest;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A place in AWS.
 *
 * @param account twelve digits
 * @param region e.g. {@code eu-central-1}
 */
public record AwsPlace(String account, String region) {

    private static final Pattern ACCOUNT = Pattern.compile("\\d{12}");
    private static final Pattern REGION = Pattern.compile("[a-z]{2}(-[a-z]+)+-\\d");

    /** Refuses what {@link #check} refuses, with an {@link InvalidValueException}. */
    public AwsPlace {
        Checks.demand(check(account, region));
    }

    /** The reason why these are no place, or nothing when they are. */
    public static Optional<Refusal> check(String account, String region) {
        if (!ACCOUNT.matcher(account).matches()) {
            return Checks.refuse(
                    "Account " + Checks.quoted(account) + " is not twelve digits",
                    "write the account's number in double quotes");
        }
        return REGION.matcher(region).matches()
                ? Optional.empty()
                : Checks.refuse("Region " + Checks.quoted(region) + " is none of AWS", "write e.g. eu-central-1");
    }

    @Override
    public String toString() {
        return account + "/" + region;
    }
}
