package dev.slipway.portal.sourcecontrol.jgit;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;

class GitCommitsOverSshTest extends GitCommitsContract {
    private GitServer server;

    @Override
    TemporaryCatalog open(Path place, Map<String, String> files) {
        if (server == null) {
            server = GitSshServer.start(place, files);
        }
        return TemporaryCatalog.on(server, place);
    }

    @AfterEach
    void stop() {
        server.close();
    }
}
