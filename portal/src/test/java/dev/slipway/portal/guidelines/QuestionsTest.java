package dev.slipway.portal.guidelines;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Each question that people ask is answered at an address of its own. */
class QuestionsTest {
    private static final Clone CLONE = Clone.here();
    private static final List<JsonNode> QUESTIONS = StreamSupport.stream(
                    new JsonMapper()
                            .readTree(Clone.read(CLONE.root().resolve("docs/data/questions.json")))
                            .spliterator(),
                    false)
            .toList();
    private static final Map<String, Section> ANSWERS = sections();

    @Test
    void atLeastFortyQuestionsAreAnsweredAtTheirAnchors() {
        assertThat(QUESTIONS).hasSizeGreaterThanOrEqualTo(40).allSatisfy(question -> {
            Section answer = ANSWERS.get(text(question, "anchor"));
            assertThat(answer).as(text(question, "anchor")).isNotNull();
            assertThat(answer.heading()).isEqualTo(text(question, "question"));
            assertThat(answer.text()).as(answer.heading()).hasSizeGreaterThan(80);
        });
    }

    @Test
    void everyAnswerStandsInTheListOnce() {
        Set<String> listed =
                QUESTIONS.stream().map(question -> text(question, "anchor")).collect(Collectors.toSet());

        assertThat(QUESTIONS).hasSameSizeAs(listed);
        assertThat(ANSWERS.entrySet().stream()
                        .filter(answer -> answer.getValue().heading().endsWith("?"))
                        .map(Map.Entry::getKey))
                .containsExactlyInAnyOrderElementsOf(listed);
    }

    @Test
    void everyTopicHasAQuestion() {
        assertThat(QUESTIONS.stream().map(question -> text(question, "topic")).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(
                        "Memory",
                        "Cold starts",
                        "Building",
                        "Size",
                        "Errors",
                        "Settings and secrets",
                        "Idempotency",
                        "Event sources",
                        "Testing",
                        "Logs and traces",
                        "Cost",
                        "Long work",
                        "Local development",
                        "Promotion");
    }

    @Test
    void whatAPublicThreadAskedNamesIt() {
        List<String> asked = QUESTIONS.stream()
                .map(question -> text(question, "asked"))
                .filter(thread -> !thread.isEmpty())
                .toList();

        assertThat(asked)
                .hasSizeGreaterThan(10)
                .doesNotHaveDuplicates()
                .allMatch(thread -> thread.matches("(cargo-lambda|aws|alexcasalboni)/[\\w-]+#\\d+"));
    }

    private static Map<String, Section> sections() {
        String path = "rust-lambda-questions";
        return TestDocuments.sections(path, Clone.read(CLONE.root().resolve("docs/" + path + ".md"))).all().stream()
                .filter(section -> section.address().contains("#"))
                .collect(Collectors.toMap(
                        section -> section.address().substring(section.address().indexOf('#') + 1),
                        section -> section));
    }

    private static String text(JsonNode question, String field) {
        return question.path(field).asString("");
    }
}
