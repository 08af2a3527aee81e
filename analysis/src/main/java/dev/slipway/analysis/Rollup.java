package dev.slipway.analysis;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Figures of one hour of one deployment in one scope. */
public record Rollup(RollupKey key, InvocationStats stats) {

    /**
     * Rolls up requests by the hour of their report and by their memory size.
     *
     * @param deployment tells what ran for a request, since releases are not in the log lines
     */
    public static List<Rollup> of(
            Scope scope, Collection<Invocation> invocations, Function<Invocation, Deployment> deployment) {
        Map<RollupKey, List<Invocation>> byKey = invocations.stream()
                .collect(Collectors.groupingBy(invocation ->
                        new RollupKey(scope, deployment.apply(invocation), RollupKey.hourOf(invocation.timestamp()))));
        return byKey.entrySet().stream()
                .map(entry -> new Rollup(entry.getKey(), InvocationStats.of(entry.getValue())))
                .sorted((left, right) -> left.key.hour().compareTo(right.key.hour()))
                .toList();
    }

    /** Adds the same key's figures from other log streams; refuses another key. */
    public Rollup merge(Rollup other) {
        if (!key.equals(other.key)) {
            throw new IllegalArgumentException("A rollup of " + key + " cannot take in one of " + other.key
                    + ": add up their figures within one scope instead.");
        }
        return new Rollup(key, stats.plus(other.stats));
    }

    /** Adds up rollups of one scope over hours and deployments; refuses two scopes. */
    public static InvocationStats total(Collection<Rollup> rollups) {
        refuseTwoScopes(rollups);
        return rollups.stream().map(Rollup::stats).reduce(InvocationStats.NONE, InvocationStats::plus);
    }

    /** Adds up rollups of one scope within each value of a property, such as the release; refuses two scopes. */
    public static <K extends Comparable<K>> Map<K, InvocationStats> totals(
            Collection<Rollup> rollups, Function<RollupKey, K> property) {
        refuseTwoScopes(rollups);
        return rollups.stream()
                .collect(Collectors.toMap(
                        rollup -> property.apply(rollup.key), Rollup::stats, InvocationStats::plus, TreeMap::new));
    }

    private static void refuseTwoScopes(Collection<Rollup> rollups) {
        List<Scope> scopes =
                rollups.stream().map(rollup -> rollup.key.scope()).distinct().toList();
        if (scopes.size() > 1) {
            throw new IllegalArgumentException(
                    "Sources, functions and environments are never added up, and these are " + scopes + ".");
        }
    }
}
