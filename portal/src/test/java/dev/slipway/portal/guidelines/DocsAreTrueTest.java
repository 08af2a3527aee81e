package dev.slipway.portal.guidelines;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.FileSystemResource;

/** Each path, link, anchor and command that a document names exists. */
class DocsAreTrueTest {
    private static final Clone CLONE = Clone.here();
    private static final List<WrittenDocument> DOCUMENTS =
            CLONE.files(".md").stream().map(WrittenDocument::new).toList();

    /** Where a path in a document may start: the repository, the catalog, a function, the portal's code. */
    private static final List<Path> BASES = Stream.of(
                    "",
                    "functions-catalog",
                    "functions-catalog/functions/orders-api",
                    "functions-catalog/functions/quotes-api",
                    "portal/src/main/resources")
            .map(CLONE.root()::resolve)
            .toList();

    /** Names of all files; a document may name a file of a kind, such as {@code handler.rs}, without its folder. */
    private static final Set<String> FILE_NAMES =
            CLONE.files("").stream().map(file -> file.getFileName().toString()).collect(Collectors.toSet());

    /** What manifests declare: a parameter's name looks like a path. */
    private static final String MANIFESTS =
            CLONE.files("function.yaml").stream().map(Clone::read).collect(Collectors.joining());

    /** Names that look like paths and are none of this repository's files, each with its reason. */
    private static final Set<String> NO_PATHS = Set.of(
            "/iac/cdk/rust-function.ts", // named by the decision that we differ from
            "/docs/rust-lambda-guidelines.md", // the decision's own spelling
            "/templates/backend", // as above
            "/libraries/backend/common", // as above
            "@highlightjs/cdn-assets", // a package of another registry
            "application/protobuf", // a media type
            "/actuator/health", // an address of the portal
            "/api", // as above
            "/api/mcp", // as above
            "/api/openapi.json", // as above
            "/slipway/schemas/function.schema.json", // as above
            "slipway/pristine", // a branch
            "sample.json"); // one for each recorded function

    private static final Pattern PATH = Pattern.compile(
            "[\\w.@-]*(/[\\w.-]+)+/?|[\\w-]+\\.(md|rs|toml|yaml|yml|json|xml|java|sh|css|js|config|lock)");
    private static final Pattern MAKE = Pattern.compile("([A-Z_]+=\\S+ )*make( [\\w=./-]+)*");
    private static final Pattern ANCHOR_IN_CODE =
            Pattern.compile("new GuidelineAnchor\\(\\s*\"([^\"]*)\",\\s*\"([^\"]*)\"\\s*\\)");
    private static final Pattern DECISION_IN_CODE = Pattern.compile("docs/decisions/[\\w-]+\\.md");

    @Test
    void everyRelativeLinkLeadsToAFileAndItsHeading() {
        List<String> broken = new ArrayList<>();
        for (WrittenDocument document : DOCUMENTS) {
            for (String target : document.relativeTargets()) {
                String[] parts = target.split("#", 2);
                Path file = parts[0].isEmpty()
                        ? document.file()
                        : document.file().resolveSibling(parts[0]).normalize();
                boolean anchored = parts.length < 2
                        || DOCUMENTS.stream()
                                .filter(each -> each.file().equals(file))
                                .anyMatch(each -> each.anchors().contains(parts[1]));
                if (!Files.exists(file) || !anchored) {
                    broken.add(CLONE.relative(document.file()) + " → " + target);
                }
            }
        }

        assertThat(broken).as("links that lead nowhere").isEmpty();
    }

    @Test
    void everyPathNamedExists() {
        List<String> missing = new ArrayList<>();
        for (WrittenDocument document : DOCUMENTS) {
            document.codeSpans().stream()
                    .filter(span -> PATH.matcher(span).matches())
                    .filter(span -> !NO_PATHS.contains(span))
                    .filter(span -> !exists(document, span))
                    .forEach(span -> missing.add(CLONE.relative(document.file()) + " names " + span));
        }

        assertThat(missing).as("paths that do not exist").isEmpty();
    }

    @Test
    void everyMakeTargetNamedExists() {
        Set<String> targets = Stream.of("Makefile", "functions-catalog/Makefile")
                .flatMap(file -> Clone.read(CLONE.root().resolve(file)).lines())
                .flatMap(line -> {
                    Matcher rule = Pattern.compile("^([a-z][\\w-]*):.*").matcher(line);
                    return rule.matches() ? Stream.of(rule.group(1)) : Stream.empty();
                })
                .collect(Collectors.toSet());
        List<String> missing = new ArrayList<>();
        for (WrittenDocument document : DOCUMENTS) {
            document.commands().stream()
                    .filter(command -> MAKE.matcher(command).matches())
                    .flatMap(command -> Stream.of(command.split(" ")))
                    .filter(word -> !word.equals("make") && !word.contains("=") && !targets.contains(word))
                    .forEach(word -> missing.add(CLONE.relative(document.file()) + " names make " + word));
        }

        assertThat(missing).as("make targets that do not exist").isEmpty();
    }

    @Test
    void everyMavenModuleAndTestNamedExists() {
        Set<String> modules = Pattern.compile("<module>(.*?)</module>")
                .matcher(Clone.read(CLONE.root().resolve("pom.xml")))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
        Set<String> classes = CLONE.files(".java").stream()
                .map(file -> file.getFileName().toString().replace(".java", ""))
                .collect(Collectors.toSet());
        List<String> missing = new ArrayList<>();
        for (WrittenDocument document : DOCUMENTS) {
            for (String command : document.commands()) {
                argument(command, "mvn .*-pl ([\\w,-]+).*").stream()
                        .flatMap(list -> Stream.of(list.split(",")))
                        .filter(module -> !modules.contains(module))
                        .forEach(
                                module -> missing.add(CLONE.relative(document.file()) + " names the module " + module));
                argument(command, "mvn .*-Dtest='?([\\w]+)'?.*")
                        .filter(test -> !classes.contains(test))
                        .ifPresent(test -> missing.add(CLONE.relative(document.file()) + " names the test " + test));
            }
        }

        assertThat(missing).as("modules and tests that do not exist").isEmpty();
    }

    @Test
    void everyGuidelineThatTheCodeLinksToExists() {
        List<String> missing = new ArrayList<>();
        for (Path file : CLONE.files(".java")) {
            if (CLONE.relative(file).contains("/src/main/")) {
                ANCHOR_IN_CODE
                        .matcher(Clone.read(file))
                        .results()
                        .filter(found -> !hasHeading(found.group(1), found.group(2)))
                        .forEach(found -> missing.add(CLONE.relative(file) + " links to " + found.group()));
            }
        }

        assertThat(missing).as("guidelines that do not exist").isEmpty();
    }

    @Test
    void everyDecisionThatTheCodeNamesExists() {
        List<String> missing = Stream.of(".java", ".rs", ".ftl", ".xml", ".sh", ".yaml")
                .flatMap(ending -> CLONE.files(ending).stream())
                .flatMap(file -> DECISION_IN_CODE
                        .matcher(Clone.read(file))
                        .results()
                        .filter(found -> !Files.exists(CLONE.root().resolve(found.group())))
                        .map(found -> CLONE.relative(file) + " names " + found.group()))
                .toList();

        assertThat(missing).as("decisions that do not exist").isEmpty();
    }

    @Test
    void everyDecisionHasANumberOfItsOwnAndSaysItsParts() {
        List<WrittenDocument> decisions = DOCUMENTS.stream()
                .filter(document -> CLONE.relative(document.file()).startsWith("docs/decisions/"))
                .toList();

        assertThat(decisions)
                .isNotEmpty()
                .allSatisfy(decision -> assertThat(decision.anchors()).contains("context", "decision", "consequences"));
        assertThat(decisions)
                .extracting(decision -> decision.file().getFileName().toString().substring(0, 4))
                .doesNotHaveDuplicates()
                .allMatch(number -> number.matches("\\d{4}"));
    }

    @Test
    void everySettingIsDocumentedAndEveryDocumentedSettingExists() {
        Set<String> documented = DOCUMENTS.stream()
                .filter(document -> CLONE.relative(document.file()).equals("docs/operations.md"))
                .flatMap(document -> document.codeSpans().stream())
                .filter(span -> span.matches("slipway\\.[a-z.-]+"))
                .collect(Collectors.toSet());
        YamlPropertiesFactoryBean yaml = new YamlPropertiesFactoryBean();
        yaml.setResources(new FileSystemResource(CLONE.root().resolve("portal/src/main/resources/application.yaml")));

        assertThat(documented)
                .isEqualTo(Objects.requireNonNull(yaml.getObject()).keySet().stream()
                        .map(String::valueOf)
                        .filter(name -> name.startsWith("slipway."))
                        .map(name -> name.replaceFirst("\\[.*", ""))
                        .collect(Collectors.toSet()));
    }

    private static boolean hasHeading(String document, String heading) {
        Path file = CLONE.root().resolve("docs/" + document + ".md");
        return DOCUMENTS.stream()
                .filter(each -> each.file().equals(file))
                .anyMatch(each -> each.anchors().contains(heading));
    }

    private static boolean exists(WrittenDocument document, String path) {
        return FILE_NAMES.contains(path)
                || MANIFESTS.contains("- " + path + "\n")
                || Stream.concat(BASES.stream(), Stream.of(document.file().getParent()))
                        .anyMatch(base -> Files.exists(base.resolve(path)));
    }

    private static Optional<String> argument(String command, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(command);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
