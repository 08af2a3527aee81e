package dev.slipway.portal.localcloud.runtime;

import dev.slipway.manifest.Architecture;
import dev.slipway.manifest.BatchSize;
import dev.slipway.manifest.Description;
import dev.slipway.manifest.FunctionName;
import dev.slipway.manifest.Identity;
import dev.slipway.manifest.Manifest;
import dev.slipway.manifest.MemorySize;
import dev.slipway.manifest.Needs;
import dev.slipway.manifest.ParameterName;
import dev.slipway.manifest.ResourceName;
import dev.slipway.manifest.Resources;
import dev.slipway.manifest.SecretName;
import dev.slipway.manifest.SemanticVersion;
import dev.slipway.manifest.Sizing;
import dev.slipway.manifest.SqsQueue;
import dev.slipway.manifest.TeamName;
import dev.slipway.manifest.TemplateRef;
import dev.slipway.manifest.TimeoutSeconds;
import dev.slipway.portal.localcloud.Artefact;
import dev.slipway.portal.localcloud.Deployment;
import dev.slipway.portal.localcloud.LocalEnvironment;
import dev.slipway.portal.localcloud.VersionLabel;
import dev.slipway.portal.shared.ReleaseNumber;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/** Deployments whose executable is a {@link FakeFunction} in one of its modes. */
final class FakeDeployments {
    static final FunctionName QUOTES = new FunctionName("quotes-api");

    private FakeDeployments() {}

    static Manifest manifest(int timeoutSeconds) {
        return new Manifest(
                new Identity(QUOTES, new TeamName("payments"), new Description("Quotes a price.")),
                // Nobody waits at a queue for an answer, so its time-outs may be long.
                new SqsQueue(new ResourceName("quotes"), new BatchSize(1)),
                new Sizing(new MemorySize(256), new TimeoutSeconds(timeoutSeconds), Architecture.ARM64),
                new Needs(
                        List.of(new ParameterName("quotes/currency")),
                        List.of(new SecretName("quotes/provider-key")),
                        Resources.none()),
                new TemplateRef("http-api", SemanticVersion.of("1.0.0")));
    }

    static Deployment of(String mode, Path folder, int timeoutSeconds) throws IOException {
        Path bootstrap = folder.resolve("bootstrap-" + mode);
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Path classes;
        try {
            classes = Path.of(FakeFunction.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (java.net.URISyntaxException e) {
            throw new IOException(e);
        }
        Files.writeString(
                bootstrap,
                "#!/bin/sh\nexec '" + java + "' -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xms16m -Xmx800m -cp '"
                        + classes + "' " + FakeFunction.class.getName() + " " + mode + "\n");
        Files.setPosixFilePermissions(bootstrap, PosixFilePermissions.fromString("rwx------"));
        return deployment(bootstrap, timeoutSeconds);
    }

    static Deployment deployment(Path bootstrap, int timeoutSeconds) {
        return new Deployment(
                manifest(timeoutSeconds),
                VersionLabel.of(new ReleaseNumber(3)),
                LocalEnvironment.STAGING,
                new Artefact("0".repeat(64), bootstrap, 0, bootstrap));
    }
}
