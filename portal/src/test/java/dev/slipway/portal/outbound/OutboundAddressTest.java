package dev.slipway.portal.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutboundAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///etc/passwd",
                "http://example.com/",
                "ftp://example.com/",
                "git://example.com/x.git",
                "/srv/catalog.git",
                "../catalog.git",
                "ext::sh -c id",
                "https:///path",
                "https://user:hunter2@example.com/",
                "https://t0ken@example.com/",
                "ssh://git:hunter2@example.com/x",
                "https://example.com/#x",
                "https://exa mple.com/",
                "jar:https://example.com/!/x"
            })
    void refusesWhatIsNotHttpsOrSsh(String text) {
        assertThatThrownBy(() -> OutboundAddress.of(text))
                .isInstanceOf(IllegalArgumentException.class)
                .message()
                .doesNotContain("hunter2")
                .doesNotContain("t0ken");
    }

    @Test
    void takesHttpsAndSsh() {
        assertThat(OutboundAddress.of(" https://example.com/a.git ").isHttps()).isTrue();
        assertThat(OutboundAddress.of("ssh://git@example.com:2222/a.git").isHttps())
                .isFalse();
        assertThat(OutboundAddress.of("git@example.com:team/a.git")).hasToString("ssh://git@example.com/team/a.git");
    }
}
