package dev.slipway.portal.promotion.codepipeline;

import dev.slipway.manifest.MemorySize;
import dev.slipway.portal.promotion.ArtefactDigest;
import dev.slipway.portal.promotion.Release;
import dev.slipway.portal.promotion.RunFacts;
import dev.slipway.portal.shared.CommitId;
import dev.slipway.portal.shared.ReleaseNumber;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a release, and what its workflow measured of it, stand in the revision summary of its bundle: {@code v18 <commit>
 * sha256:<digest>}, then what there is of {@code tests:<passed>:<failed>:<seconds>}, {@code zip:<bytes>}, {@code
 * events:<count>} and {@code init:<memory>:<milliseconds>,…}. The workflow writes it as the metadata {@code
 * codepipeline-artifact-revision-summary} of the object in S3, and CodePipeline shows it as it is.
 */
final class ReleaseMark {
    private static final Pattern FORM =
            Pattern.compile("v([1-9][0-9]{0,8}) ([0-9a-f]{40}|[0-9a-f]{64}) sha256:([0-9a-f]{64})((?: [a-z]+:\\S+)*)");
    private static final Pattern TESTS = Pattern.compile(" tests:([0-9]{1,6}):([0-9]{1,6}):([0-9]{1,6})(?= |$)");
    private static final Pattern ZIP = Pattern.compile(" zip:([0-9]{1,12})(?= |$)");
    private static final Pattern EVENTS = Pattern.compile(" events:([0-9]{1,4})(?= |$)");
    private static final Pattern INIT = Pattern.compile(
            " init:([0-9]{1,5}):([0-9]{1,6}(?:\\.[0-9]{1,3})?(?:,[0-9]{1,6}(?:\\.[0-9]{1,3})?)*)(?= |$)");

    private ReleaseMark() {}

    /** The release that a summary names, or nothing where it names none. */
    static Optional<Release> read(@Nullable String summary) {
        return form(summary)
                .map(form -> new Release(
                        new ReleaseNumber(Integer.parseInt(form.group(1))),
                        new CommitId(form.group(2)),
                        new ArtefactDigest(form.group(3))));
    }

    /**
     * What a summary says that was measured; what it does not say is absent, never zero.
     *
     * @param smoked whether the pipeline has sent the example events, which it does after staging
     */
    static Optional<RunFacts> facts(@Nullable String summary, boolean smoked) {
        return read(summary)
                .flatMap(release -> form(summary).map(form -> {
                    String measured = form.group(4);
                    return new RunFacts(
                            release,
                            find(TESTS, measured).map(ReleaseMark::checks),
                            find(EVENTS, measured)
                                    .filter(events -> smoked)
                                    .map(events -> new RunFacts.Smoke(Integer.parseInt(events.group(1)), 0, "")),
                            find(INIT, measured).filter(ReleaseMark::isMemory).map(ReleaseMark::starts),
                            find(ZIP, measured).map(zip -> Long.parseLong(zip.group(1))));
                }));
    }

    /** The summary of a release of which nothing was measured. */
    static String write(Release release) {
        return release.number() + " " + release.revision().value() + " sha256:" + release.artefact();
    }

    private static Optional<Matcher> form(@Nullable String summary) {
        return summary == null
                ? Optional.empty()
                : Optional.of(FORM.matcher(summary.strip())).filter(Matcher::matches);
    }

    private static Optional<Matcher> find(Pattern pattern, String measured) {
        return Optional.of(pattern.matcher(measured)).filter(Matcher::find);
    }

    private static RunFacts.Checks checks(Matcher tests) {
        return new RunFacts.Checks(
                Integer.parseInt(tests.group(1)),
                Integer.parseInt(tests.group(2)),
                Duration.ofSeconds(Integer.parseInt(tests.group(3))));
    }

    private static boolean isMemory(Matcher init) {
        int megabytes = Integer.parseInt(init.group(1));
        return megabytes >= MemorySize.SMALLEST && megabytes <= MemorySize.LARGEST;
    }

    private static RunFacts.ColdStarts starts(Matcher init) {
        return new RunFacts.ColdStarts(
                new MemorySize(Integer.parseInt(init.group(1))),
                Arrays.stream(init.group(2).split(",")).map(Double::valueOf).toList());
    }
}
