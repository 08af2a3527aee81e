package dev.slipway.portal.promotion.codepipeline;

import dev.slipway.portal.promotion.ArtefactDigest;
import dev.slipway.portal.promotion.Release;
import dev.slipway.portal.shared.CommitId;
import dev.slipway.portal.shared.ReleaseNumber;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a release stands in the revision summary of its bundle: {@code v18 <commit> sha256:<digest>}. The workflow writes it
 * as the metadata {@code codepipeline-artifact-revision-summary} of the object in S3, and CodePipeline shows it as it is.
 */
final class ReleaseMark {
    private static final Pattern FORM =
            Pattern.compile("v([1-9][0-9]{0,8}) ([0-9a-f]{40}|[0-9a-f]{64}) sha256:([0-9a-f]{64})");

    private ReleaseMark() {}

    /** The release that a summary names, or nothing where it names none. */
    static Optional<Release> read(@Nullable String summary) {
        if (summary == null) {
            return Optional.empty();
        }
        Matcher form = FORM.matcher(summary.strip());
        return form.matches()
                ? Optional.of(new Release(
                        new ReleaseNumber(Integer.parseInt(form.group(1))),
                        new CommitId(form.group(2)),
                        new ArtefactDigest(form.group(3))))
                : Optional.empty();
    }

    /** The summary of a release. */
    static String write(Release release) {
        return release.number() + " " + release.revision().value() + " sha256:" + release.artefact();
    }
}
