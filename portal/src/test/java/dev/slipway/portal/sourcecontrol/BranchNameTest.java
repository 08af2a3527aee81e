package dev.slipway.portal.sourcecontrol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BranchNameTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "slipway/pristine",
                "slipway/upgrade/orders-api-1.1.0",
                "a/b",
                "stricter",
                "Stricter_Rules",
                "fix#12+more",
                "größer",
                "main2",
                "x@y"
            })
    void takesWhatGitTakes(String name) {
        assertThat(new BranchName(name)).hasToString(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "main",
                "",
                "/a",
                "a/",
                "a//b",
                "a/..b",
                "a/b..c",
                "a/b.",
                "a/b.lock",
                "a.lock/b",
                "a/b c",
                "a/b~1",
                "a/-b",
                "a/.b",
                "refs@{1}/b",
                "-x",
                "HEAD",
                "@",
                "a\u202Eb",
                "a\\b",
                "a\tb"
            })
    void refusesMainAndWhatGitRefuses(String name) {
        assertThatThrownBy(() -> new BranchName(name)).isInstanceOf(IllegalArgumentException.class);
    }
}
