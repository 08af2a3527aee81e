package dev.slipway.portal.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutboundRulesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.8.8.8",
                "0.0.0.0",
                "::1",
                "::",
                "10.1.2.3",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "100.64.0.1",
                "169.254.169.254",
                "169.254.170.2",
                "100.100.100.200",
                "fd00:ec2::254",
                "fe80::1",
                "fc00::1",
                "::ffff:10.0.0.1",
                "::ffff:169.254.169.254",
                "64:ff9b::a9fe:a9fe",
                "2002:7f00:1::",
                "224.0.0.1",
                "255.255.255.255",
                "2001:db8::1",
                "ff02::1"
            })
    void refusesWhatIsNotPublic(String address) {
        assertThatThrownBy(() -> OutboundRules.publicAnd(List.of()).resolve(address))
                .isInstanceOf(OutboundRefusedException.class)
                .hasMessageContaining("slipway.outbound.allowed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "172.32.0.1", "100.128.0.1", "2606:4700::1111", "64:ff9b::808:808"})
    void letsPublicAddressesThrough(String address) {
        assertThatCode(() -> OutboundRules.publicAnd(List.of()).resolve(address))
                .doesNotThrowAnyException();
    }

    @Test
    void refusesANameOfWhoseAddressesOneIsPrivate() {
        OutboundRules rules = new OutboundRules(
                List.of(), false, host -> new InetAddress[] {literal("8.8.8.8"), literal("10.0.0.1")});

        assertThatThrownBy(() -> rules.resolve("two-faced.example.com"))
                .isInstanceOf(OutboundRefusedException.class)
                .hasMessageContaining("two-faced.example.com");
    }

    @Test
    void allowsWhatIsListedByNetworkOrName() {
        OutboundRules rules = OutboundRules.publicAnd(List.of("10.20.0.0/16", "Git.example.internal"));

        assertThatCode(() -> rules.resolve("10.20.3.4")).doesNotThrowAnyException();
        assertThatThrownBy(() -> rules.resolve("10.21.3.4")).isInstanceOf(OutboundRefusedException.class);
        assertThatCode(() -> rules.require("git.example.internal", literal("192.168.1.1")))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> rules.require("other.example.internal", literal("192.168.1.1")))
                .isInstanceOf(OutboundRefusedException.class);
    }

    @Test
    void letsNoNameLeadToTheMetadataOfACloud() {
        assertThatThrownBy(() -> OutboundRules.publicAnd(List.of("git.example.internal"))
                        .require("git.example.internal", literal("169.254.169.254")))
                .isInstanceOf(OutboundRefusedException.class)
                .hasMessageContaining("as a network");
        assertThatCode(() -> OutboundRules.publicAnd(List.of("169.254.0.0/16"))
                        .require("metadata", literal("169.254.169.254")))
                .doesNotThrowAnyException();
    }

    @Test
    void callsByHttpOnlyWhatIsListedByName() {
        OutboundRules rules = OutboundRules.publicAnd(List.of("identity"));

        assertThatCode(() -> rules.requireEncrypted(URI.create("http://identity:8081/")))
                .doesNotThrowAnyException();
        assertThatCode(() -> rules.requireEncrypted(URI.create("https://example.com/")))
                .doesNotThrowAnyException();
        for (String other : List.of("http://example.com/", "ftp://identity/", "file:///etc/passwd")) {
            assertThatThrownBy(() -> rules.requireEncrypted(URI.create(other)))
                    .isInstanceOf(OutboundRefusedException.class);
        }
    }

    @Test
    void saysWhichEntryIsNeitherHostNorNetwork() {
        for (String wrong : List.of("10.0.0.0/40", "a b", "https://example.com", "10.0.0", "*.example.com")) {
            assertThatThrownBy(() -> OutboundRules.publicAnd(List.of(wrong)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(wrong);
        }
    }

    @Test
    void callsEverythingFromOnesOwnMachine() throws UnknownHostException {
        assertThat(OutboundRules.local().resolve("127.0.0.1")).isNotEmpty();
    }

    private static InetAddress literal(String address) throws UnknownHostException {
        return InetAddress.getByName(address);
    }
}
