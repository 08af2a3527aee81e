package dev.slipway.portal.catalog;

import dev.slipway.portal.uikit.NothingThere;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Says that an address names a function that the catalog does not have, and which ones it may mean. */
public final class UnknownFunction {
    private static final NothingThere.Place ALL = new NothingThere.Place("Open all functions", "functions");

    private UnknownFunction() {}

    /** What is missing, where this function is; {@code address} is where a page of the same kind is for another name. */
    public static Optional<NothingThere> of(Functions functions, String name, UnaryOperator<String> address) {
        if (functions.find(name).isPresent()) {
            return Optional.empty();
        }
        String why =
                "The newest commit of the catalog has no folder of that name below functions. It may have been renamed or removed.";
        return Optional.of(new NothingThere("function", name, why, ALL)
                .near(name, functions.all().stream().map(CatalogEntry::folder).toList(), address));
    }
}
