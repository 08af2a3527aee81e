package dev.slipway.portal.catalog.git;

import dev.slipway.manifest.InvalidValueException;
import dev.slipway.manifest.TeamName;
import dev.slipway.portal.catalog.CatalogEntry.ManifestProblem;
import dev.slipway.portal.catalog.Teams.Team;
import dev.slipway.portal.catalog.Teams.TeamList;
import dev.slipway.portal.shared.ShallowYaml;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.springframework.util.StringUtils;

/** Reads {@code teams.yaml}, or says line by line what is wrong with it. */
final class TeamsFile {
    private static final int SCHEMA = 1;
    private static final int LONGEST = 256 * 1024;
    private static final LoadSettings SETTINGS = LoadSettings.builder()
            .setLabel("teams.yaml")
            .setCodePointLimit(LONGEST)
            .setMaxAliasesForCollections(0)
            .setUseMarks(true)
            .build();

    private final List<ManifestProblem> problems = new ArrayList<>();
    private Optional<TeamName> libraries = Optional.empty();

    private TeamsFile() {}

    static TeamList read(String text) {
        TeamsFile file = new TeamsFile();
        List<Team> teams = file.teams(text);
        return file.problems.isEmpty()
                ? new TeamList.Known(teams, file.libraries)
                : new TeamList.Broken(file.problems.stream()
                        .sorted(Comparator.comparingInt(ManifestProblem::line))
                        .toList());
    }

    static TeamList.Broken missing() {
        return new TeamList.Broken(List.of(
                new ManifestProblem(1, "The file is missing.", "Add teams.yaml with schema: 1 and a list of teams.")));
    }

    private List<Team> teams(String text) {
        Optional<Node> root = Optional.empty();
        try {
            ShallowYaml.require(text, SETTINGS);
            root = new Compose(SETTINGS).composeString(text);
        } catch (MarkedYamlEngineException broken) {
            int line = broken.getProblemMark()
                            .or(broken::getContextMark)
                            .map(Mark::getLine)
                            .orElse(0)
                    + 1;
            problems.add(new ManifestProblem(
                    line, "This is not YAML: " + broken.getProblem() + ".", "Check quotes, colons and indentation."));
            return List.of();
        } catch (YamlEngineException broken) {
            problems.add(new ManifestProblem(
                    1, "This is not YAML: " + broken.getMessage(), "Check that it is one plain document."));
            return List.of();
        }
        if (root.isEmpty()) {
            problems.add(new ManifestProblem(1, "The file is empty.", "Begin with schema: 1."));
            return List.of();
        }
        List<Team> teams = new ArrayList<>();
        Node top = root.get();
        if (isUnderstood(top)) {
            checkFields(top, "The file", Set.of("schema", "teams", "libraries"));
            Node byName = field(top, "teams").orElse(top);
            if (byName != top && byName instanceof MappingNode mapping) {
                mapping.getValue().forEach(entry -> team(entry, teams).ifPresent(teams::add));
            } else {
                add(byName, "The field teams must be a mapping of teams by name.", "Write teams: {} for none.");
            }
        }
        teams.sort(Comparator.comparing(Team::name));
        field(top, "libraries").ifPresent(node -> libraries(node, teams));
        return teams;
    }

    private void libraries(Node node, List<Team> teams) {
        String name = scalar(node);
        libraries = teams.stream()
                .map(Team::name)
                .filter(team -> team.value().equals(name))
                .findFirst();
        if (libraries.isEmpty()) {
            add(node, "The field libraries names \"" + name + "\", which is no team here.", "Name one of the teams.");
        }
    }

    private boolean isUnderstood(Node top) {
        String schema = field(top, "schema").map(this::scalar).orElse("");
        if (schema.equals(Integer.toString(SCHEMA))) {
            return true;
        }
        Node at = field(top, "schema").orElse(top);
        if (schema.matches("[1-9][0-9]{0,8}")) {
            add(at, "schema " + schema + " is newer than this Slipway understands (" + SCHEMA + ").", "Upgrade it.");
        } else {
            add(at, "The field schema must be " + SCHEMA + ".", "Begin the file with schema: " + SCHEMA + ".");
        }
        return false;
    }

    private Optional<Team> team(NodeTuple entry, List<Team> before) {
        Node node = entry.getValueNode();
        checkFields(node, "A team", Set.of("name", "members", "owners"));
        try {
            TeamName name = new TeamName(scalar(entry.getKeyNode()));
            if (before.stream().anyMatch(team -> team.name().equals(name))) {
                add(entry.getKeyNode(), "The team \"" + name + "\" stands here twice.", "Keep one of the two.");
            }
            return Optional.of(new Team(
                    name,
                    field(node, "name").map(this::scalar).orElse(name.value()),
                    people(node, "owners"),
                    people(node, "members")));
        } catch (InvalidValueException invalid) {
            add(
                    entry.getKeyNode(),
                    invalid.refusal().problem() + ".",
                    StringUtils.capitalize(invalid.refusal().advice()) + ".");
            return Optional.empty();
        }
    }

    private Set<String> people(Node team, String name) {
        Set<String> people = new HashSet<>();
        for (Node person : items(team, name, field(team, name))) {
            people.add(scalar(person));
        }
        return people;
    }

    private List<Node> items(Node at, String name, Optional<Node> list) {
        if (list.isPresent() && list.get() instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        add(list.orElse(at), "The field " + name + " must be a list.", "Write [] for none.");
        return List.of();
    }

    private String scalar(Node node) {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        add(node, "Here must be a word.", "Write it without brackets or indentation.");
        return "";
    }

    private void checkFields(Node node, String what, Set<String> known) {
        if (!(node instanceof MappingNode mapping)) {
            add(
                    node,
                    what + " must be a mapping of fields.",
                    "It has the fields " + String.join(", ", sorted(known)) + ".");
            return;
        }
        Set<String> seen = new HashSet<>();
        for (NodeTuple entry : mapping.getValue()) {
            String name = scalar(entry.getKeyNode());
            if (!known.contains(name)) {
                add(
                        entry.getKeyNode(),
                        "Unknown field \"" + name + "\".",
                        what + " has the fields " + String.join(", ", sorted(known)) + ".");
            } else if (!seen.add(name)) {
                add(entry.getKeyNode(), "The field " + name + " stands here twice.", "Keep one of the two.");
            }
        }
    }

    private static List<String> sorted(Set<String> names) {
        return names.stream().sorted().toList();
    }

    private static Optional<Node> field(Node node, String name) {
        return node instanceof MappingNode mapping
                ? mapping.getValue().stream()
                        .filter(entry -> entry.getKeyNode() instanceof ScalarNode key
                                && key.getValue().equals(name))
                        .map(NodeTuple::getValueNode)
                        .findFirst()
                : Optional.empty();
    }

    private void add(Node at, String message, String hint) {
        problems.add(new ManifestProblem(at.getStartMark().map(Mark::getLine).orElse(0) + 1, message, hint));
    }
}
