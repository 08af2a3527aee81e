package dev.slipway.portal.localcloud.pipeline;

import dev.slipway.portal.localcloud.ArtefactUses;
import dev.slipway.portal.localcloud.LocalCloudSettings;
import dev.slipway.portal.shared.ReleaseNumber;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Releases whose artefacts must stay: what the environments run, what is under way or waits for its approval, what
 * production ran last, what can be tried again, and the newest of each function.
 */
@Component
@Profile("local")
@Transactional(readOnly = true)
class NeededReleases implements ArtefactUses {
    private static final Set<RunStatus> UNDER_WAY =
            EnumSet.of(RunStatus.QUEUED, RunStatus.IN_PROGRESS, RunStatus.HELD, RunStatus.WAITING);

    private final Releases releases;
    private final CurrentReleases current;
    private final Runs runs;
    private final LocalCloudSettings settings;

    NeededReleases(Releases releases, CurrentReleases current, Runs runs, LocalCloudSettings settings) {
        this.releases = releases;
        this.current = current;
        this.runs = runs;
        this.settings = settings;
    }

    @Override
    public Set<String> digests() {
        return releases.functions().stream()
                .flatMap(function -> digests(function).stream())
                .collect(Collectors.toSet());
    }

    private Set<String> digests(String function) {
        List<BuiltRelease> newestFirst =
                releases.findByFunctionNameOrderByNumber(function).reversed();
        Set<ReleaseNumber> needed = numbers(function);
        newestFirst.stream()
                .limit(settings.retention().releases())
                .map(BuiltRelease::number)
                .forEach(needed::add);
        return newestFirst.stream()
                .filter(release -> needed.contains(release.number()))
                .map(release -> release.digest().value())
                .collect(Collectors.toSet());
    }

    private Set<ReleaseNumber> numbers(String function) {
        Set<ReleaseNumber> numbers = new HashSet<>();
        current.findByPlaceFunctionName(function).forEach(place -> numbers.add(place.release()));
        runs.of(function, UNDER_WAY).forEach(run -> add(run.release(), numbers));
        runs.newest(function, Limit.of(1)).forEach(run -> add(run.release(), numbers));
        runs.newestOf(
                        function,
                        RunStatus.SUCCEEDED,
                        Limit.of(settings.retention().releases()))
                .forEach(run -> {
                    add(run.release(), numbers);
                    add(run.toRelease().replaced(), numbers);
                });
        return numbers;
    }

    private static void add(Optional<ReleaseNumber> release, Set<ReleaseNumber> numbers) {
        release.ifPresent(numbers::add);
    }
}
