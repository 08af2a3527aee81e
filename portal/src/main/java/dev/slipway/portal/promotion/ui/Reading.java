package dev.slipway.portal.promotion.ui;

import dev.slipway.portal.promotion.Dossier;
import dev.slipway.portal.promotion.Shown;
import dev.slipway.portal.uikit.AsyncState;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the reader of the approvals page has before them, so that a change behind their back is told. */
class Reading {
    private AsyncState<List<Dossier>> state = new AsyncState.Loading<>();
    private String wanted = "";
    private Optional<Shown> before = Optional.empty();
    private Optional<String> surprise = Optional.empty();
    private final Set<Shown> decided = new HashSet<>();

    void select(String function) {
        wanted = function;
        before = selected().map(Dossier::shown);
    }

    /** The reader's own decision is no surprise, even where the pipeline lists for a while still what was decided. */
    void expectChange() {
        before.ifPresent(this::answered);
        before = Optional.empty();
        wanted = "";
    }

    /** The reader has answered this one. */
    void answered(Shown shown) {
        decided.add(shown);
    }

    boolean isEmpty() {
        return dossiers().isEmpty();
    }

    AsyncState<List<Dossier>> again() {
        return state;
    }

    /** Takes in a new state; what is on the page stays there while newer data is on its way or cannot be had. */
    AsyncState<List<Dossier>> update(AsyncState<List<Dossier>> next) {
        surprise = Optional.empty();
        switch (next) {
            case AsyncState.Loading<List<Dossier>> loading -> state = isEmpty() ? next : state;
            case AsyncState.Failed<List<Dossier>> failed -> state = outdated(failed);
            case AsyncState.Loaded<List<Dossier>> loaded -> replace(next);
            case AsyncState.Empty<List<Dossier>> empty -> replace(next);
            case AsyncState.Stale<List<Dossier>> stale -> replace(next);
        }
        return state;
    }

    /** What changed behind the reader's back, in words. */
    Optional<String> surprise() {
        return surprise;
    }

    Optional<Dossier> selected() {
        List<Dossier> all = dossiers();
        return all.stream()
                .filter(dossier -> dossier.comparison().function().value().equals(wanted))
                .findFirst()
                .or(() -> all.stream().findFirst());
    }

    /** The function that stands {@code by} places further down the list. */
    Optional<String> neighbour(int by) {
        List<Dossier> all = dossiers();
        int index = selected().map(all::indexOf).orElse(-1) + by;
        return index < 0 || index >= all.size()
                ? Optional.empty()
                : Optional.of(all.get(index).comparison().function().value());
    }

    long waitingForMe() {
        return dossiers().stream()
                .filter(dossier -> dossier.ruling().mayApprove())
                .count();
    }

    private void replace(AsyncState<List<Dossier>> next) {
        state = next;
        if (before.filter(decided::contains)
                .filter(shown -> !isListed(shown.function().value()))
                .isPresent()) {
            before = Optional.empty();
            wanted = "";
        }
        surprise = before.flatMap(this::changeOf).or(this::notFound);
        before = selected().map(Dossier::shown);
        wanted = before.map(shown -> shown.function().value()).orElse(wanted);
    }

    private Optional<String> changeOf(Shown shown) {
        String release = shown.function() + " " + shown.release().number();
        Optional<Dossier> now = dossiers().stream()
                .filter(dossier -> dossier.comparison().function().equals(shown.function()))
                .findFirst();
        if (now.isEmpty()) {
            return Optional.of(release + " does not wait any more: the audit says who decided.");
        }
        List<String> changes = shown.changesTo(now.get().shown());
        return changes.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        shown.function() + " changed while you were reading: " + String.join(" and ", changes) + ".");
    }

    private Optional<String> notFound() {
        return wanted.isEmpty() || isListed(wanted)
                ? Optional.empty()
                : Optional.of("No release of " + wanted + " waits.");
    }

    private boolean isListed(String function) {
        return dossiers().stream()
                .anyMatch(dossier -> dossier.comparison().function().value().equals(function));
    }

    private AsyncState<List<Dossier>> outdated(AsyncState.Failed<List<Dossier>> failed) {
        return switch (state) {
            case AsyncState.Loaded<List<Dossier>> loaded ->
                new AsyncState.Stale<>(
                        loaded.value(),
                        loaded.asOf(),
                        "Newer data cannot be had; reference " + failed.reference() + ".");
            case AsyncState.Stale<List<Dossier>> stale -> stale;
            case AsyncState.Loading<List<Dossier>> loading -> failed;
            case AsyncState.Empty<List<Dossier>> empty -> failed;
            case AsyncState.Failed<List<Dossier>> again -> failed;
        };
    }

    private List<Dossier> dossiers() {
        return switch (state) {
            case AsyncState.Loaded<List<Dossier>> loaded -> loaded.value();
            case AsyncState.Stale<List<Dossier>> stale -> stale.value();
            case AsyncState.Loading<List<Dossier>> loading -> List.of();
            case AsyncState.Empty<List<Dossier>> empty -> List.of();
            case AsyncState.Failed<List<Dossier>> failed -> List.of();
        };
    }
}
