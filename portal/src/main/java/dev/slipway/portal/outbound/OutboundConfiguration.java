package dev.slipway.portal.outbound;

import javax.net.ssl.SSLContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** The rules in force: outside of the profile "local" nothing but public and listed addresses. */
@Configuration
class OutboundConfiguration {

    @Bean
    OutboundRules outboundRules(OutboundSettings settings, Environment environment) {
        return environment.acceptsProfiles(Profiles.of("local"))
                ? OutboundRules.local()
                : OutboundRules.publicAnd(settings.allowed());
    }

    @Bean
    OutboundHttp outboundHttp(OutboundRules rules, OutboundSettings settings) {
        return new OutboundHttp(rules, trust(settings), settings.timeLimit());
    }

    @Bean
    OutboundConnections outboundConnections(OutboundRules rules, OutboundHttp http, OutboundSettings settings) {
        return new OutboundConnections(
                rules,
                new GuardedSockets(rules, trust(settings).getSocketFactory()),
                http.requests(),
                settings.timeLimit());
    }

    private static SSLContext trust(OutboundSettings settings) {
        return OutboundTrust.with(settings.certificateFile());
    }
}
