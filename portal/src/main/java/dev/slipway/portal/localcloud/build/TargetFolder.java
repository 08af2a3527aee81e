package dev.slipway.portal.localcloud.build;

import dev.slipway.manifest.FunctionName;
import dev.slipway.portal.localcloud.Artefact;
import dev.slipway.portal.localcloud.BuildLog;
import dev.slipway.portal.localcloud.Cancellation;
import dev.slipway.portal.localcloud.LocalCloudSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The folder that cargo builds into, which all portals of this machine share. */
@Component
@Profile("local")
class TargetFolder {
    private final LocalCloudSettings settings;
    private final ArtefactStore artefacts;

    TargetFolder(LocalCloudSettings settings, ArtefactStore artefacts) {
        this.settings = settings;
        this.artefacts = artefacts;
    }

    /**
     * Does the work while no other portal builds into the folder; nothing if it was cancelled before.
     *
     * @throws IOException if the folder cannot be locked
     */
    <T> Optional<T> alone(BuildLog log, Cancellation cancellation, Supplier<T> work) throws IOException {
        return new TargetLock(settings.targetFolder()).holding(log, cancellation, work);
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
