package dev.slipway.portal.api.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TokenSecretTest {

    @Test
    void hasAFormThatScannersFind() {
        assertThat(TokenSecret.random().text()).matches("slw_[0-9A-Za-z]{49}");
    }

    @Test
    void isNeverTheSame() {
        Set<String> made = new HashSet<>();
        for (int i = 0; i < 1_000; i++) {
            made.add(TokenSecret.random().text());
        }

        assertThat(made).hasSize(1_000);
    }

    @Test
    void knowsATokenThatWasCopiedWrongly() {
        String text = TokenSecret.random().text();

        assertThat(TokenSecret.isOne(text)).isTrue();
        for (int i = 4; i < text.length(); i++) {
            char other = text.charAt(i) == 'a' ? 'b' : 'a';
            assertThat(TokenSecret.isOne(text.substring(0, i) + other + text.substring(i + 1)))
                    .as("character " + i)
                    .isFalse();
        }
    }

    @Test
    void doesNotRepeatWhatIsNoToken() {
        assertThatThrownBy(() -> new TokenSecret("slw_hunter2"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("hunter2");
    }

    @Test
    void staysOutOfLogs() {
        TokenSecret secret = TokenSecret.random();

        assertThat(secret.toString()).hasSize(10).isNotEqualTo(secret.text());
        assertThat(secret.hash()).hasSize(64).doesNotContain(secret.text());
    }
}
