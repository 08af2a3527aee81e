package dev.slipway.portal.promotion;

import dev.slipway.manifest.FunctionName;
import java.util.Optional;
import java.util.function.Function;

/**
 * What runs in production against what would.
 *
 * @param function whose releases they are
 * @param production what runs now; nothing before the first release
 * @param candidate what waits
 */
public record Comparison(FunctionName function, Optional<Release> production, Release candidate) {

    /** What stands for production: its value, that nobody measured it, or that nothing runs. */
    public String inProduction(Function<Release, Optional<String>> value) {
        return production
                .map(release -> value.apply(release).orElse(Finding.MISSING))
                .orElse(Finding.NOTHING_RUNS);
    }

    /** The function's folder in the catalog. */
    public String folder() {
        return "functions/" + function.value();
    }
}
