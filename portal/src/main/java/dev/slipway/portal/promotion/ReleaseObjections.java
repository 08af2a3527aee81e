package dev.slipway.portal.promotion;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Says what a policy has against a release, whoever approves it. */
@Component
class ReleaseObjections {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM, HH:mm 'UTC'", Locale.ENGLISH);

    private final Policies policies;
    private final Clock clock;

    ReleaseObjections(Policies policies, Clock clock) {
        this.policies = policies;
        this.clock = clock;
    }

    /** The freeze that is on now. */
    Optional<Freeze> freeze(PromotionPolicy policy) {
        return policy.timing().at(clock.instant());
    }

    /** Evidence that is not there or bad, a wait that is not over, a policy that would lock production. */
    List<String> of(PromotionCase asked, PromotionPolicy policy) {
        List<String> objections = new ArrayList<>();
        for (String required : policy.requiredEvidence().stream().sorted().toList()) {
            Optional<EvidenceRow> row = asked.evidence().row(required);
            if (row.isEmpty()) {
                objections.add("The policy requires the evidence \"" + required + "\", which nothing here provides.");
            } else if (row.get().grade() == Finding.Grade.MISSING || row.get().grade() == Finding.Grade.BAD) {
                objections.add("The policy requires \"" + row.get().label() + "\" to be there and good, and it says: "
                        + row.get().finding().verdict().words() + ".");
            }
        }
        coolDown(asked, policy.timing().coolDown()).ifPresent(objections::add);
        // A release that carries a broken policy would lock production for every later one.
        if (policies.at(asked.comparison().candidate().revision()) instanceof PolicyReading.Broken broken) {
            objections.add(
                    "This revision would leave production with a policy that cannot be read. " + broken.inWords());
        }
        return objections;
    }

    private Optional<String> coolDown(PromotionCase asked, Duration coolDown) {
        return asked.productionSince()
                .map(since -> since.plus(coolDown))
                .filter(free -> clock.instant().isBefore(free))
                .map(free -> running(asked) + " has run in production for less than the " + coolDown.toMinutes()
                        + " minutes that the policy waits between releases: come back at " + time(free) + ".");
    }

    private static String running(PromotionCase asked) {
        return asked.comparison()
                .production()
                .map(release -> release.number().toString())
                .orElse("The release");
    }

    private static String time(Instant instant) {
        return TIME.format(instant.atZone(ZoneOffset.UTC));
    }
}
