package dev.slipway.portal.localcloud;

import dev.slipway.portal.shared.ReleaseNumber;
import java.util.regex.Pattern;

/** The version that log lines name: a release's number, or {@code $LATEST} for a build that is no release. */
public record VersionLabel(String value) {
    private static final Pattern FORM = Pattern.compile("\\$LATEST|[1-9][0-9]{0,8}");

    /** A build that is no release. */
    public static final VersionLabel LATEST = new VersionLabel("$LATEST");

    public VersionLabel {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("\"" + value + "\" is no version: a number or $LATEST expected.");
        }
    }

    /** The label of a release. */
    public static VersionLabel of(ReleaseNumber release) {
        return new VersionLabel(Integer.toString(release.value()));
    }

    @Override
    public String toString() {
        return value;
    }
}
