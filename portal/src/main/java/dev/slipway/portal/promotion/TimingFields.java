package dev.slipway.portal.promotion;

import dev.slipway.portal.promotion.FreezeWindow.WeekTime;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The fields of a policy that say when nothing is promoted; all of them may be absent. */
final class TimingFields {
    private static final int LONGEST_COOL_DOWN_MINUTES = 7 * 24 * 60;
    private static final List<String> FREEZE_FIELDS = List.of("name", "zone", "weekly", "from", "to");
    private static final Pattern WEEKLY =
            Pattern.compile("([A-Za-z]{3}) ([0-9]{2}:[0-9]{2}) to ([A-Za-z]{3}) ([0-9]{2}:[0-9]{2})");

    private final PolicyYaml yaml;

    TimingFields(PolicyYaml yaml) {
        this.yaml = yaml;
    }

    PromotionPolicy.Timing timing() {
        List<FreezeWindow> freezes = new ArrayList<>();
        if (yaml.has("freezes")) {
            yaml.mappings("freezes").forEach(entry -> freeze(entry).ifPresent(freezes::add));
        }
        boolean breakGlass = yaml.has("breakGlass") && yaml.bool("breakGlass").orElse(false);
        int minutes = yaml.has("coolDownMinutes")
                ? yaml.number("coolDownMinutes", 0, LONGEST_COOL_DOWN_MINUTES).orElse(0)
                : 0;
        return new PromotionPolicy.Timing(freezes, breakGlass, Duration.ofMinutes(minutes));
    }

    private static Optional<FreezeWindow> freeze(PolicyYaml entry) {
        entry.onlyFields("A freeze", FREEZE_FIELDS);
        Optional<PolicyYaml.Located> name = entry.text("name");
        Optional<ZoneId> zone = entry.text("zone").flatMap(text -> zone(entry, text));
        if (name.isEmpty() || zone.isEmpty()) {
            return Optional.empty();
        }
        try {
            return entry.has("weekly")
                    ? weekly(entry, name.get().value(), zone.get())
                    : once(entry, name.get().value(), zone.get());
        } catch (IllegalArgumentException impossible) {
            entry.problem(name.get().node(), "This freeze cannot be.", String.valueOf(impossible.getMessage()));
            return Optional.empty();
        }
    }

    private static Optional<ZoneId> zone(PolicyYaml entry, PolicyYaml.Located text) {
        try {
            return Optional.of(ZoneId.of(text.value()));
        } catch (DateTimeException unknown) {
            entry.problem(
                    text.node(),
                    "\"" + text.value() + "\" is no time zone.",
                    "Write one such as Europe/Berlin or UTC.");
            return Optional.empty();
        }
    }

    private static Optional<FreezeWindow> weekly(PolicyYaml entry, String name, ZoneId zone) {
        return entry.text("weekly").flatMap(text -> {
            Matcher form = WEEKLY.matcher(text.value());
            if (form.matches()) {
                Optional<WeekTime> from = weekTime(form.group(1), form.group(2));
                Optional<WeekTime> to = weekTime(form.group(3), form.group(4));
                if (from.isPresent() && to.isPresent()) {
                    return Optional.of(new FreezeWindow.Weekly(name, zone, from.get(), to.get()));
                }
            }
            entry.problem(
                    text.node(),
                    "\"" + text.value() + "\" is no weekly window.",
                    "Write one such as FRI 16:00 to MON 07:00.");
            return Optional.empty();
        });
    }

    private static Optional<WeekTime> weekTime(String day, String time) {
        return Arrays.stream(DayOfWeek.values())
                .filter(candidate -> candidate.name().startsWith(day.toUpperCase(Locale.ROOT)))
                .findFirst()
                .flatMap(found -> {
                    try {
                        return Optional.of(new WeekTime(found, LocalTime.parse(time)));
                    } catch (DateTimeException impossible) {
                        return Optional.empty();
                    }
                });
    }

    private static Optional<FreezeWindow> once(PolicyYaml entry, String name, ZoneId zone) {
        Optional<LocalDateTime> from = entry.text("from").flatMap(text -> localTime(entry, text));
        Optional<LocalDateTime> to = entry.text("to").flatMap(text -> localTime(entry, text));
        return from.isPresent() && to.isPresent()
                ? Optional.of(new FreezeWindow.Once(name, zone, from.get(), to.get()))
                : Optional.empty();
    }

    private static Optional<LocalDateTime> localTime(PolicyYaml entry, PolicyYaml.Located text) {
        try {
            return Optional.of(LocalDateTime.parse(text.value()));
        } catch (DateTimeException wrong) {
            entry.problem(
                    text.node(),
                    "\"" + text.value() + "\" is no date and time.",
                    "Write one such as 2026-12-18T16:00; the zone stands in its own field.");
            return Optional.empty();
        }
    }
}
