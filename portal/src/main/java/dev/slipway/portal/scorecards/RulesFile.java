package dev.slipway.portal.scorecards;

import dev.slipway.portal.scorecards.ScorecardRules.Campaign;
import dev.slipway.portal.scorecards.ScorecardRules.Level;
import dev.slipway.portal.scorecards.Verdict.Exemption;
import dev.slipway.portal.shared.ShallowYaml;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Reads {@code scorecards.yaml}, schema 1, or says all that is wrong with it. */
final class RulesFile {
    static final int SCHEMA = 1;
    static final List<String> FIELDS = List.of("schema", "levels", "limits", "exemptions", "campaigns");
    static final List<String> LEVEL = List.of("name", "checks");
    static final List<String> EXEMPTION = List.of("function", "check", "reason", "until", "approver");
    static final List<String> CAMPAIGN = List.of("name", "check", "until");
    private static final int LONGEST = 256 * 1024;

    private final Map<String, Check> checks = new LinkedHashMap<>();
    private final List<String> problems = new ArrayList<>();

    private RulesFile(Collection<Check> checks) {
        checks.forEach(check -> this.checks.put(check.id(), check));
    }

    static RulesReading read(String text, Collection<Check> checks, boolean shipped) {
        RulesFile file = new RulesFile(checks);
        Optional<ScorecardRules> rules = file.load(text).map(file::rules);
        return rules.isPresent() && file.problems.isEmpty()
                ? new RulesReading.Known(rules.get(), shipped)
                : new RulesReading.Broken(file.problems);
    }

    private Optional<Map<?, ?>> load(String text) {
        try {
            LoadSettings settings = LoadSettings.builder()
                    .setLabel(ScorecardRules.FILE)
                    .setCodePointLimit(LONGEST)
                    .setMaxAliasesForCollections(0)
                    .build();
            ShallowYaml.require(text, settings);
            if (new Load(settings).loadFromString(text) instanceof Map<?, ?> map) {
                return Optional.of(map);
            }
            problems.add("The file holds no fields: begin it with schema: 1.");
        } catch (YamlEngineException broken) {
            problems.add("This is not YAML" + place(broken) + ". Mend that first; the rest is read after it.");
        }
        return Optional.empty();
    }

    private static String place(YamlEngineException broken) {
        return broken instanceof MarkedYamlEngineException marked
                ? marked.getProblemMark()
                                .map(mark -> ", line " + (mark.getLine() + 1) + ", column " + (mark.getColumn() + 1))
                                .orElse("")
                        + ": " + marked.getProblem()
                : ": " + broken.getMessage();
    }

    private ScorecardRules rules(Map<?, ?> file) {
        onlyFields("The file", file, FIELDS);
        if (!Integer.valueOf(SCHEMA).equals(file.get("schema"))) {
            problems.add("The field schema must be " + SCHEMA + ", which is what this portal reads.");
        }
        Set<String> placed = new HashSet<>();
        List<Level> levels = levels(file, placed);
        return new ScorecardRules(levels, limits(file), exemptions(file), campaigns(file, placed));
    }

    /** The levels; the ids of their checks are added to those that are placed. */
    private List<Level> levels(Map<?, ?> file, Set<String> placed) {
        List<Level> levels = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Map<?, ?> each : maps(file.get("levels"), "levels")) {
            onlyFields("A level", each, LEVEL);
            List<String> ids = new ArrayList<>();
            String name = text(each, "name", "A level");
            if (name.equals(Scorecard.NONE)) {
                problems.add("A level cannot be called none: so is called who has not reached the lowest.");
            } else if (!name.isEmpty() && !names.add(name)) {
                problems.add("There are two levels " + name + ": put their checks into one, or rename one.");
            }
            if (each.get("checks") == null) {
                problems.add("The level " + name + " lacks checks: list the ids of those that it demands.");
            }
            for (Object id : list(each.get("checks"), "checks")) {
                if (known(String.valueOf(id)) && !placed.add(String.valueOf(id))) {
                    problems.add("The check " + id + " stands twice: keep it in the lower level alone.");
                }
                ids.add(String.valueOf(id));
            }
            levels.add(new Level(name, ids));
        }
        if (levels.isEmpty()) {
            problems.add("There is no level: write at least one, with name and checks.");
        }
        return levels;
    }

    private Map<String, Map<String, Double>> limits(Map<?, ?> file) {
        Map<String, Map<String, Double>> limits = new LinkedHashMap<>();
        if (file.get("limits") instanceof Map<?, ?> byCheck) {
            byCheck.forEach((id, values) -> {
                Check check = checks.get(String.valueOf(id));
                if (known(String.valueOf(id)) && check != null) {
                    limits.put(check.id(), limits(check, values));
                }
            });
        } else if (file.get("limits") != null) {
            problems.add("The field limits must name checks, each with its limits: write {} for none.");
        }
        return limits;
    }

    private Map<String, Double> limits(Check check, @Nullable Object values) {
        Map<String, Double> limits = new LinkedHashMap<>();
        if (check.limits().isEmpty()) {
            problems.add("The check " + check.id() + " has no limits: take it out of them.");
        } else if (values instanceof Map<?, ?> map) {
            map.forEach((name, value) -> {
                if (!check.limits().containsKey(String.valueOf(name))) {
                    problems.add("The check " + check.id() + " has no limit " + name + ": it has "
                            + String.join(", ", check.limits().keySet()) + ".");
                } else if (value instanceof Number number
                        && number.doubleValue() >= 0
                        && Double.isFinite(number.doubleValue())) {
                    limits.put(String.valueOf(name), number.doubleValue());
                } else {
                    problems.add("The limit " + name + " of " + check.id() + " must be a number from 0 on.");
                }
            });
            check.objection(Limits.of(check, limits)).ifPresent(problems::add);
        } else {
            problems.add("The limits of " + check.id() + " must be fields with numbers.");
        }
        return limits;
    }

    private List<Exemption> exemptions(Map<?, ?> file) {
        List<Exemption> exemptions = new ArrayList<>();
        for (Map<?, ?> each : maps(file.get("exemptions"), "exemptions")) {
            onlyFields("An exemption", each, EXEMPTION);
            String check = text(each, "check", "An exemption");
            known(check);
            exemptions.add(new Exemption(
                    text(each, "function", "An exemption"),
                    check,
                    text(each, "reason", "An exemption"),
                    day(each, "An exemption"),
                    text(each, "approver", "An exemption")));
        }
        return exemptions;
    }

    private List<Campaign> campaigns(Map<?, ?> file, Set<String> placed) {
        List<Campaign> campaigns = new ArrayList<>();
        for (Map<?, ?> each : maps(file.get("campaigns"), "campaigns")) {
            onlyFields("A campaign", each, CAMPAIGN);
            String check = text(each, "check", "A campaign");
            String name = text(each, "name", "A campaign");
            if (known(check) && !check.isEmpty() && !placed.contains(check)) {
                problems.add("The campaign " + name + " is about " + check
                        + ", which no level demands: put it into a level first.");
            }
            campaigns.add(new Campaign(name, check, day(each, "A campaign")));
        }
        return campaigns;
    }

    private boolean known(String check) {
        if (!checks.containsKey(check) && !check.isEmpty()) {
            problems.add("There is no check \"" + check + "\": there are " + String.join(", ", checks.keySet()) + ".");
            return false;
        }
        return true;
    }

    private void onlyFields(String what, Map<?, ?> map, List<String> fields) {
        map.keySet().stream()
                .filter(key -> !fields.contains(String.valueOf(key)))
                .forEach(key -> problems.add("Unknown field \"" + key + "\": " + what + " has the fields "
                        + String.join(", ", fields) + "."));
    }

    private List<Map<?, ?>> maps(@Nullable Object value, String field) {
        List<Map<?, ?>> maps = new ArrayList<>();
        for (Object each : list(value, field)) {
            if (each instanceof Map<?, ?> map) {
                maps.add(map);
            } else {
                problems.add("Each of " + field + " must have fields of its own.");
            }
        }
        return maps;
    }

    private List<?> list(@Nullable Object value, String field) {
        if (value instanceof List<?> list) {
            return list;
        }
        if (value != null) {
            problems.add("The field " + field + " must be a list: write [] for none.");
        }
        return List.of();
    }

    private String text(Map<?, ?> map, String field, String what) {
        Object value = map.get(field);
        if (value instanceof String text && !text.isBlank()) {
            return text.strip();
        }
        problems.add(what + " lacks " + field + ": write it as a text.");
        return "";
    }

    private LocalDate day(Map<?, ?> map, String what) {
        try {
            return LocalDate.parse(String.valueOf(map.get("until")));
        } catch (DateTimeParseException none) {
            problems.add(what + " needs until, a day such as 2027-03-31.");
            return LocalDate.EPOCH;
        }
    }
}
