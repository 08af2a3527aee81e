package dev.slipway.portal.api.tokens;

/**
 * A token that a person wants.
 *
 * @param name what they call it, 1 to 60 characters, none of them a control character
 * @param scope what it may do
 * @param days how long it works, 1 to 365 days
 */
public record NewToken(String name, Scope scope, int days) {
    /** The longest name. */
    public static final int LONGEST_NAME = 60;

    /** How long a token works unless its owner says otherwise, in days. */
    public static final int USUAL_DAYS = 90;

    /** The longest that a token works, in days. */
    public static final int MOST_DAYS = 365;

    /** Refuses a name and days that cannot be. */
    public NewToken {
        name = name.strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("A token needs a name of 1 to " + LONGEST_NAME
                    + " characters on one line, and has " + name.length() + ": say what will use it.");
        }
        if (days < 1 || days > MOST_DAYS) {
            throw new IllegalArgumentException(
                    "A token works for 1 to " + MOST_DAYS + " days, not for " + days + ": choose fewer.");
        }
    }
}
