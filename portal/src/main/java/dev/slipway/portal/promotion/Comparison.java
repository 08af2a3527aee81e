package dev.slipway.portal.promotion;

import dev.slipway.manifest.FunctionName;
import java.util.Optional;

/**
 * What runs in production against what would.
 *
 * @param function whose releases they are
 * @param production what runs now; nothing before the first release
 * @param candidate what waits
 */
public record Comparison(FunctionName function, Optional<Release> production, Release candidate) {

    /** The function's folder in the catalog. */
    public String folder() {
        return "functions/" + function.value();
    }
}
