package dev.slipway.portal.sourcecontrol.requests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.portal.sourcecontrol.RemoteSettings;
import dev.slipway.portal.sourcecontrol.RemoteSettings.Mode;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostedEditPagesTest {

    @ParameterizedTest
    @CsvSource({
        "https://github.com/acme/functions.git, PUSH, https://github.com/acme/functions/edit/main/docs/a.md",
        "https://git.example.com/acme/functions, GITHUB_PULL_REQUEST, https://git.example.com/acme/functions/edit/main/docs/a.md",
        "https://gitlab.example.com/platform/lambda/functions.git, PUSH, https://gitlab.example.com/platform/lambda/functions/-/edit/main/docs/a.md",
        "https://git.example.com/platform/functions.git, GITLAB_MERGE_REQUEST, https://git.example.com/platform/functions/-/edit/main/docs/a.md",
        "https://git.example.com/platform/functions.git, PUSH, ",
        "'', PUSH, "
    })
    void leadToThePageOfTheHostWhereItIsKnown(String address, Mode mode, String page) {
        RemoteSettings settings =
                new RemoteSettings(address, mode, "slipway", "env:TOKEN", "", "", "", "", Duration.ofSeconds(30));

        assertThat(new HostedEditPages(settings).of("docs/a.md")).isEqualTo(Optional.ofNullable(page));
    }
}
