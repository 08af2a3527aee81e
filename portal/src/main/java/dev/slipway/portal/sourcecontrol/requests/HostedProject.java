package dev.slipway.portal.sourcecontrol.requests;

import dev.slipway.portal.outbound.OutboundAddress;
import dev.slipway.portal.shared.SecretReference;
import dev.slipway.portal.sourcecontrol.RemoteSettings;

/**
 * The catalog's project on its Git host.
 *
 * @param api where the host's API begins, without a slash at its end
 * @param path the project's, such as {@code platform/functions}
 */
record HostedProject(String api, String path, SecretReference token) {

    static HostedProject of(RemoteSettings settings, OutboundAddress server) {
        String path = server.uri().getPath().replaceAll("^/+|/+$", "").replaceAll("\\.git$", "");
        if (!path.matches("[\\w.-]+(/[\\w.-]+)+")) {
            throw new IllegalArgumentException("slipway.sourcecontrol.remote.address has the path \"" + path
                    + "\", which is no project of a Git host: it ends like platform/functions.git.");
        }
        String api = settings.api().isBlank() ? usual(settings, server) : settings.api();
        return new HostedProject(
                api.replaceAll("/+$", ""), path, settings.tokenReference().orElseThrow());
    }

    private static String usual(RemoteSettings settings, OutboundAddress server) {
        String host = server.host();
        return switch (settings.mode()) {
            case GITHUB_PULL_REQUEST ->
                host.equalsIgnoreCase("github.com") ? "https://api.github.com" : "https://" + host + "/api/v3";
            case GITLAB_MERGE_REQUEST, PUSH -> "https://" + host + "/api/v4";
        };
    }

    String owner() {
        return path.substring(0, path.indexOf('/'));
    }
}
