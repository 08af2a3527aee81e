package dev.slipway.catalog.cdk;

import dev.slipway.manifest.Environments;
import dev.slipway.manifest.EnvironmentsParser;
import dev.slipway.manifest.Manifest;
import dev.slipway.manifest.ManifestParser;
import dev.slipway.manifest.ParsedEnvironments;
import dev.slipway.manifest.ParsedManifest;
import dev.slipway.manifest.Problem;
import dev.slipway.manifest.SqsQueue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The files of a catalog, read strictly: whoever deploys has to understand all that they say. */
final class Catalog {
    private final Path folder;

    Catalog(Path folder) {
        this.folder = folder;
    }

    /**
     * The manifests of all functions, or of those named.
     *
     * @throws IllegalArgumentException naming file and line of everything that cannot be understood
     */
    List<Manifest> manifests(List<String> only) throws IOException {
        List<Manifest> manifests = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        for (Path file : files()) {
            if (!isAskedFor(file, only)) {
                continue;
            }
            switch (ManifestParser.parse(Files.readString(file))) {
                case ParsedManifest.Parsed parsed -> manifests.add(parsed.manifest());
                case ParsedManifest.Invalid invalid -> problems.add(described(file, invalid.problems()));
            }
        }
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(String.join("\n", problems));
        }
        requireAll(only, manifests);
        requireOneConsumerOfEachQueue(manifests);
        return manifests;
    }

    /** Where the functions run, if the catalog says so. */
    Optional<Environments> environments() throws IOException {
        Path file = folder.resolve(Environments.FILE_NAME);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        return switch (EnvironmentsParser.parse(Files.readString(file))) {
            case ParsedEnvironments.Parsed parsed -> Optional.of(parsed.environments());
            case ParsedEnvironments.Invalid invalid ->
                throw new IllegalArgumentException(described(file, invalid.problems()));
        };
    }

    private List<Path> files() throws IOException {
        Path functions = folder.resolve("functions");
        // The bundle of a release holds one function, at its root.
        if (!Files.exists(functions)) {
            Path single = folder.resolve(Manifest.FILE_NAME);
            if (Files.exists(single)) {
                return List.of(single);
            }
            throw new IllegalArgumentException("There is neither " + functions + " nor " + single
                    + ": name the folder of a catalog with --catalog.");
        }
        try (Stream<Path> folders = Files.list(functions)) {
            return folders.map(each -> each.resolve(Manifest.FILE_NAME))
                    .filter(Files::exists)
                    .sorted()
                    .toList();
        }
    }

    /** Others are not read at all: a manifest that somebody else broke stops nobody's release. */
    private boolean isAskedFor(Path file, List<String> only) {
        Path function = file.getParent();
        return only.isEmpty()
                || function == null
                || function.equals(folder)
                || only.contains(String.valueOf(function.getFileName()));
    }

    private static void requireAll(List<String> only, List<Manifest> manifests) {
        List<String> missing = new ArrayList<>(only);
        manifests.forEach(manifest -> missing.remove(manifest.name().value()));
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException("The catalog has no function " + String.join(", ", missing) + ".");
        }
    }

    /** Its consumer owns a queue, and two owners cannot both make it. */
    private static void requireOneConsumerOfEachQueue(List<Manifest> manifests) {
        Map<String, Manifest> consumers = new HashMap<>();
        for (Manifest manifest : manifests) {
            if (manifest.trigger() instanceof SqsQueue sqs) {
                Manifest other = consumers.putIfAbsent(sqs.queue().value(), manifest);
                if (other != null) {
                    throw new IllegalArgumentException("Queue " + sqs.queue() + " invokes both " + other.name()
                            + " and " + manifest.name() + ": give each a queue of its own.");
                }
            }
        }
    }

    private static String described(Path file, List<Problem> problems) {
        return problems.stream()
                .map(problem -> file + ":" + problem.line() + ": " + problem.message() + " " + problem.hint())
                .collect(Collectors.joining("\n"));
    }
}
