package dev.slipway.generator.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.generator.TemplateCatalog;
import dev.slipway.manifest.SemanticVersion;
import org.junit.jupiter.api.Test;

class ChangelogTest {

    private static final Changelog CHANGELOG = Changelog.parse("""
            # Changelog of the templates

            Words for readers.

            ## Unreleased

            - Not out yet.

            ## 1.2.0 – 2026-12-01

            - Answers before the time-out,
              with an `ErrorProto`.
            - Logs less.

            ## [1.1.0]

            * Takes EventBridge events.

            ## 1.0.0

            - Begins.
            """);

    @Test
    void readsWhatChangedFromVersionToVersion() {
        assertThat(CHANGELOG.releases())
                .extracting(release -> release.version() + " " + release.changes())
                .containsExactly(
                        "1.2.0 [Answers before the time-out, with an `ErrorProto`., Logs less.]",
                        "1.1.0 [Takes EventBridge events.]",
                        "1.0.0 [Begins.]");
    }

    @Test
    void givesWhatLiesBetweenTwoVersions() {
        assertThat(CHANGELOG.between(SemanticVersion.of("1.0.0"), SemanticVersion.of("1.1.0")))
                .extracting(Changelog.Release::version)
                .containsExactly(SemanticVersion.of("1.1.0"));
        assertThat(CHANGELOG.between(SemanticVersion.of("1.2.0"), SemanticVersion.of("1.2.0")))
                .isEmpty();
    }

    @Test
    void thePackedChangelogTellsOfTheTemplatesThatArePacked() {
        assertThat(Changelog.packed().releases()).isNotEmpty();
        assertThat(Changelog.packed().releases().getFirst().version()).isEqualTo(TemplateCatalog.VERSION);
    }
}
