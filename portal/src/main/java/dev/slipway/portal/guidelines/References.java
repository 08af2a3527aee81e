package dev.slipway.portal.guidelines;

import java.util.Optional;
import java.util.regex.Pattern;

/** Port: what the destinations of one document's links and images become inside the portal. */
interface References {
    Pattern ELSEWHERE = Pattern.compile("https?://.+", Pattern.CASE_INSENSITIVE);

    /** Where a file that a link names is shown; empty where the portal has nothing to show. */
    Optional<String> page(String file);

    /** Where an image comes from; empty where the portal gives none out. */
    Optional<String> image(String file);

    /** Address of the document itself. */
    String here();
}
