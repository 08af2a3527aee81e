package dev.slipway.portal.scorecards;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.slipway.manifest.FunctionName;
import dev.slipway.manifest.Manifest;
import dev.slipway.manifest.ManifestParser;
import dev.slipway.manifest.ParsedManifest;
import dev.slipway.portal.catalog.Teams;
import dev.slipway.portal.catalog.Teams.TeamList;
import dev.slipway.portal.scorecards.FunctionFacts.Surroundings;
import dev.slipway.portal.shared.CommitId;
import dev.slipway.portal.shared.Isolated;
import dev.slipway.portal.sourcecontrol.SourceRepository;
import dev.slipway.portal.sourcecontrol.SourceUnavailableException;
import dev.slipway.portal.telemetry.RecentPerformances;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Gathers the facts of functions at a commit; what a folder says is kept for as long as its content stays the same. */
@Component
class FactsGathering {
    private static final Logger LOG = LoggerFactory.getLogger(FactsGathering.class);
    private static final String FOLDER = "functions";
    private static final int KEPT = 20_000;

    private final SourceRepository repository;
    private final Teams teams;
    private final RecentPerformances performances;
    private final ProductionGathering production;
    private final Clock clock;
    private final Cache<String, Folder> folders =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    /** What a folder says by itself. */
    private record Folder(Optional<Manifest> manifest, CodeFacts code) {}

    FactsGathering(
            SourceRepository repository,
            Teams teams,
            RecentPerformances performances,
            ProductionGathering production,
            Clock clock) {
        this.repository = repository;
        this.teams = teams;
        this.performances = performances;
        this.production = production;
        this.clock = clock;
    }

    /** The facts of all functions at a commit, by name; one whose files cannot be read is left out. */
    List<FunctionFacts> all(CommitId commit) {
        Map<FunctionName, ProductionFacts> running = production.all();
        TeamList owners = teams.at(commit);
        return new TreeMap<>(repository.children(commit, FOLDER))
                .entrySet().stream()
                        .filter(child -> FunctionName.check(child.getKey()).isEmpty())
                        .flatMap(child -> readable(
                                commit,
                                child,
                                owners,
                                running.getOrDefault(new FunctionName(child.getKey()), ProductionGathering.nothing()))
                                .stream())
                        .toList();
    }

    private Optional<FunctionFacts> readable(
            CommitId commit, Map.Entry<String, String> content, TeamList owners, ProductionFacts running) {
        return Isolated.call(() -> Optional.of(facts(commit, content, owners, running)), e -> {
            SourceUnavailableException.passOn(e);
            LOG.error("functions/{} cannot be read, so the function has no scorecard", content.getKey(), e);
            return Optional.empty();
        });
    }

    /** The facts of one function at a commit, if it is there. */
    Optional<FunctionFacts> of(CommitId commit, String function) {
        return Optional.ofNullable(repository.children(commit, FOLDER).get(function))
                .filter(content -> FunctionName.check(function).isEmpty())
                .map(content -> facts(
                        commit,
                        Map.entry(function, content),
                        teams.at(commit),
                        production.of(new FunctionName(function))));
    }

    private FunctionFacts facts(
            CommitId commit, Map.Entry<String, String> content, TeamList owners, ProductionFacts running) {
        String function = content.getKey();
        Folder folder = folders.get(function + "@" + content.getValue(), key -> read(commit, function));
        return new FunctionFacts(
                function,
                folder.manifest(),
                folder.code(),
                performances.of(new FunctionName(function)),
                new Surroundings(
                        folder.manifest().flatMap(manifest -> ownerKnown(manifest, owners)),
                        running,
                        LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)));
    }

    private Folder read(CommitId commit, String function) {
        String start = FOLDER + "/" + function + "/";
        Map<String, byte[]> files = new TreeMap<>();
        repository.files(commit, FOLDER + "/" + function).forEach((path, bytes) -> {
            if (path.startsWith(start)) {
                files.put(path.substring(start.length()), bytes);
            }
        });
        Optional<Manifest> manifest = Optional.ofNullable(files.get(Manifest.FILE_NAME))
                .flatMap(bytes -> ManifestParser.parseLeniently(new String(bytes, StandardCharsets.UTF_8))
                                instanceof ParsedManifest.Parsed parsed
                        ? Optional.of(parsed.manifest())
                        : Optional.empty());
        return new Folder(manifest, CodeFacts.of(files));
    }

    private static Optional<Boolean> ownerKnown(Manifest manifest, TeamList owners) {
        return switch (owners) {
            case TeamList.Known known ->
                Optional.of(known.teams().stream()
                        .filter(team -> team.name().equals(manifest.owner()))
                        .anyMatch(team ->
                                !team.owners().isEmpty() || !team.members().isEmpty()));
            case TeamList.Broken broken -> Optional.empty();
        };
    }
}
