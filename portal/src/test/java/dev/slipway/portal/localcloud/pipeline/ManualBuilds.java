package dev.slipway.portal.localcloud.pipeline;

import dev.slipway.manifest.FunctionName;
import dev.slipway.portal.localcloud.Artefact;
import dev.slipway.portal.localcloud.Artefacts;
import dev.slipway.portal.localcloud.BuildLog;
import dev.slipway.portal.localcloud.BuildOutcome;
import dev.slipway.portal.localcloud.Cancellation;
import dev.slipway.portal.localcloud.ChecksOutcome;
import dev.slipway.portal.localcloud.FunctionBuilds;
import dev.slipway.portal.shared.CommitId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Builds without cargo: the same commit gives the same small zip, and a test says what goes wrong next. */
final class ManualBuilds implements FunctionBuilds, Artefacts {
    final List<String> checked = new ArrayList<>();
    final List<String> built = new ArrayList<>();

    private final Map<String, Artefact> artefacts = new HashMap<>();
    private final Path folder;
    private Optional<Supplier<ChecksOutcome>> nextChecks = Optional.empty();
    private Optional<Supplier<BuildOutcome>> nextBuild = Optional.empty();

    ManualBuilds(Path folder) {
        this.folder = folder;
    }

    void clear() {
        checked.clear();
        built.clear();
        nextChecks = Optional.empty();
        nextBuild = Optional.empty();
    }

    void nextChecks(Supplier<ChecksOutcome> outcome) {
        nextChecks = Optional.of(outcome);
    }

    void nextBuild(Supplier<BuildOutcome> outcome) {
        nextBuild = Optional.of(outcome);
    }

    @Override
    public ChecksOutcome check(FunctionName function, CommitId commit, BuildLog log, Cancellation cancellation) {
        checked.add(function + "@" + commit);
        log.step("Checking " + function);
        Optional<Supplier<ChecksOutcome>> next = nextChecks;
        nextChecks = Optional.empty();
        return next.map(Supplier::get).orElseGet(() -> new ChecksOutcome.Passed(7));
    }

    @Override
    public BuildOutcome build(FunctionName function, CommitId commit, BuildLog log, Cancellation cancellation) {
        built.add(function + "@" + commit);
        log.step("Building " + function);
        Optional<Supplier<BuildOutcome>> next = nextBuild;
        nextBuild = Optional.empty();
        return next.map(Supplier::get).orElseGet(() -> new BuildOutcome.Built(artefact(function + " of " + commit)));
    }

    @Override
    public Optional<Artefact> find(String digest) {
        return Optional.ofNullable(artefacts.get(digest));
    }

    /** An artefact with this text for a program. */
    Artefact artefact(String program) {
        try {
            byte[] code = program.getBytes(StandardCharsets.UTF_8);
            Path place = Files.createTempDirectory(folder, "artefact");
            Path bootstrap = Files.write(place.resolve("bootstrap"), code);
            Path zip = place.resolve("bootstrap.zip");
            try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
                ZipEntry entry = new ZipEntry("bootstrap");
                entry.setTime(0);
                out.putNextEntry(entry);
                out.write(code);
            }
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(zip));
            Artefact artefact = new Artefact(HexFormat.of().formatHex(digest), zip, Files.size(zip), bootstrap);
            artefacts.put(artefact.digest(), artefact);
            return artefact;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
