package dev.slipway.portal.sourcecontrol.requests;

import dev.slipway.portal.outbound.OutboundAddress;
import dev.slipway.portal.sourcecontrol.EditPages;
import dev.slipway.portal.sourcecontrol.RemoteSettings;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Pages of GitHub and GitLab, their own and those of companies: told by how changes are proposed, or by the host's name. */
@Component
class HostedEditPages implements EditPages {
    private final RemoteSettings settings;

    HostedEditPages(RemoteSettings settings) {
        this.settings = settings;
    }

    @Override
    public Optional<String> of(String path) {
        return settings.server().flatMap(server -> {
            String project = server.uri().getPath().replaceAll("^/+|/+$", "").replaceAll("\\.git$", "");
            return form(server).map(form -> form.formatted(server.host().toLowerCase(Locale.ROOT), project, path));
        });
    }

    private Optional<String> form(OutboundAddress server) {
        String host = server.host().toLowerCase(Locale.ROOT);
        boolean gitLab = settings.mode() == RemoteSettings.Mode.GITLAB_MERGE_REQUEST || host.contains("gitlab");
        boolean gitHub = settings.mode() == RemoteSettings.Mode.GITHUB_PULL_REQUEST || host.contains("github");
        if (gitLab) {
            return Optional.of("https://%s/%s/-/edit/main/%s");
        }
        return gitHub ? Optional.of("https://%s/%s/edit/main/%s") : Optional.empty();
    }
}
