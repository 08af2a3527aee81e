package dev.slipway.portal.localcloud.build;

import dev.slipway.manifest.FunctionName;
import dev.slipway.portal.localcloud.Artefact;
import dev.slipway.portal.localcloud.LocalCloudSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What cargo has put into the target folder. */
@Component
@Profile("local")
class BuiltFiles {
    private final LocalCloudSettings settings;
    private final ArtefactStore artefacts;

    BuiltFiles(LocalCloudSettings settings, ArtefactStore artefacts) {
        this.settings = settings;
        this.artefacts = artefacts;
    }

    /** Takes a function's executable, which carries its package's name, into the store. */
    Artefact keep(FunctionName function) throws IOException {
        Path executable = settings.targetFolder().resolve("release").resolve(function.value());
        if (!Files.isRegularFile(executable)) {
            throw new IOException("cargo built no executable called " + function
                    + ": the package needs a src/main.rs or a [[bin]] of that name");
        }
        return artefacts.keep(executable);
    }
}
