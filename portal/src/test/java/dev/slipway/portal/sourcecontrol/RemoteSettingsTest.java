package dev.slipway.portal.sourcecontrol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.portal.sourcecontrol.RemoteSettings.Mode;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RemoteSettingsTest {

    @Test
    void areEmptyByDefault() {
        assertThat(settings("", "", "", "").server()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///srv/catalog.git",
                "/srv/catalog.git",
                "http://git.example.com/x.git",
                "git://example.com/x"
            })
    void refuseWhatIsNeitherHttpsNorSsh(String address) {
        assertThatThrownBy(() -> settings(address, "env:GIT_TOKEN", "", ""))
                .hasMessageContaining("slipway.sourcecontrol.remote.address");
    }

    @Test
    void sayEverythingThatSshMisses() {
        assertThatThrownBy(() -> settings("git@git.example.com:platform/functions.git", "", "", "/nowhere/known_hosts"))
                .hasMessageContaining("slipway.sourcecontrol.remote.key is not set")
                .hasMessageContaining("slipway.sourcecontrol.remote.known-hosts=/nowhere/known_hosts cannot be read");
    }

    @Test
    void wantAReferenceToTheTokenAndNotTheToken() {
        assertThatThrownBy(() -> settings("https://git.example.com/x.git", "", "", ""))
                .hasMessageContaining("slipway.sourcecontrol.remote.token is not set");
        assertThatThrownBy(() -> settings("https://git.example.com/x.git", "s3cr3t", "", ""))
                .hasMessageContaining("env:NAME")
                .message()
                .doesNotContain("s3cr3t");
    }

    private static RemoteSettings settings(String address, String token, String key, String knownHosts) {
        return new RemoteSettings(
                address, Mode.PUSH, "slipway", token, key, "", knownHosts, "", Duration.ofSeconds(30));
    }
}
