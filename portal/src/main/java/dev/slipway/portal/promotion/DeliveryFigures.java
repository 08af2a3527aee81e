package dev.slipway.portal.promotion;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The four key figures of delivery over a period, as DORA defines them (dora.dev, "DORA's software delivery metrics"): lead
 * time for changes, deployment frequency, change failure rate, time to restore. A deployment here is an attempt to bring a
 * release to production.
 *
 * @param period how far back it looks
 * @param deployments how many attempts there were
 * @param failed how many of them failed or were rolled back
 * @param leadTime median time from the commit to production, of those that succeeded; nothing without one
 * @param timeToRestore median time from a failed attempt to the next that succeeded; nothing without one
 */
public record DeliveryFigures(
        Duration period, int deployments, int failed, Optional<Duration> leadTime, Optional<Duration> timeToRestore) {

    /**
     * One attempt to bring a release to production.
     *
     * @param committed when its commit was made
     * @param finished when the attempt ended
     * @param succeeded whether production ran it until another one followed
     * @param rollBack whether it brought back what production had run before: what restores, and no change
     */
    public record Deployment(Instant committed, Instant finished, boolean succeeded, boolean rollBack) {

        /** One that brings a change. */
        public Deployment(Instant committed, Instant finished, boolean succeeded) {
            this(committed, finished, succeeded, false);
        }

        /** The same, judged by what people did about it. */
        Deployment failed() {
            return new Deployment(committed, finished, false, rollBack);
        }

        /** From the commit to production; a clock that went wrong makes no change come before it was made. */
        Duration leadTime() {
            Duration lead = Duration.between(committed, finished);
            return lead.isNegative() ? Duration.ZERO : lead;
        }
    }

    /** The attempts of one function, in order; the one that people rolled back from has failed, whatever it seemed at first. */
    static List<Deployment> judged(List<Deployment> ofOneFunction) {
        List<Deployment> judged = new ArrayList<>(ofOneFunction.stream()
                .sorted(Comparator.comparing(Deployment::finished))
                .toList());
        for (int i = 1; i < judged.size(); i++) {
            if (judged.get(i).rollBack() && judged.get(i).succeeded()) {
                for (int before = i - 1; before >= 0; before--) {
                    if (judged.get(before).succeeded()) {
                        judged.set(before, judged.get(before).failed());
                        break;
                    }
                }
            }
        }
        return judged;
    }

    /** Share of the attempts that failed, 0 to 1; nothing without an attempt. */
    public Optional<Double> failureShare() {
        return deployments == 0 ? Optional.empty() : Optional.of((double) failed / deployments);
    }

    /** How many attempts there were a week on average. */
    public double perWeek() {
        return deployments / (period.toSeconds() / (double) Duration.ofDays(7).toSeconds());
    }

    /** The figures of the attempts that ended in the period before an instant. */
    static DeliveryFigures of(List<Deployment> all, Duration period, Instant now) {
        List<Deployment> recent = all.stream()
                .filter(deployment -> deployment.finished().isAfter(now.minus(period)))
                .sorted(Comparator.comparing(Deployment::finished))
                .toList();
        List<Deployment> changes =
                recent.stream().filter(deployment -> !deployment.rollBack()).toList();
        List<Duration> leads = changes.stream()
                .filter(Deployment::succeeded)
                .map(Deployment::leadTime)
                .toList();
        int failed = (int)
                changes.stream().filter(deployment -> !deployment.succeeded()).count();
        return new DeliveryFigures(period, changes.size(), failed, median(leads), median(restorations(recent)));
    }

    /** Attempts that fail in a row are one outage, from the first of them on. */
    private static List<Duration> restorations(List<Deployment> inOrder) {
        List<Duration> restorations = new ArrayList<>();
        Optional<Instant> brokenSince = Optional.empty();
        for (Deployment deployment : inOrder) {
            if (!deployment.succeeded()) {
                brokenSince = brokenSince.or(() -> Optional.of(deployment.finished()));
            } else if (brokenSince.isPresent()) {
                restorations.add(Duration.between(brokenSince.get(), deployment.finished()));
                brokenSince = Optional.empty();
            }
        }
        return restorations;
    }

    /** The middle one; of an even number the mean of the two in the middle. */
    private static Optional<Duration> median(List<Duration> durations) {
        if (durations.isEmpty()) {
            return Optional.empty();
        }
        List<Duration> sorted = durations.stream().sorted().toList();
        Duration upper = sorted.get(sorted.size() / 2);
        Duration lower = sorted.get((sorted.size() - 1) / 2);
        return Optional.of(lower.plus(upper).dividedBy(2));
    }
}
