package dev.slipway.portal.uikit;

/**
 * Port: something that is done with a function by naming both in the palette, such as {@code logs orders}; the module that
 * owns the page declares it as a bean.
 *
 * @param word what is typed before the function's name, in lower case; at most one bean of a profile has it
 * @param title what the palette calls it, before the function's name
 * @param address where it leads, below the portal's root, with {@code %s} for the function's name
 * @param order position from the top; gaps of ten leave room
 */
public record FunctionVerb(String word, String title, String address, int order) {

    /** The word by which a function's logs are asked for, whoever has them. */
    public static final String LOGS = "logs";

    /** What the palette calls it with this function, or with a phrase in its place. */
    public String titleOf(String function) {
        return title + " " + function;
    }

    /** Where it leads with this function. */
    public String addressOf(String function) {
        return address.formatted(function);
    }
}
