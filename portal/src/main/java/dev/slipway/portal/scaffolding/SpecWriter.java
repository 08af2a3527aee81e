package dev.slipway.portal.scaffolding;

import dev.slipway.generator.FunctionSpec;
import dev.slipway.manifest.Architecture;
import dev.slipway.manifest.Description;
import dev.slipway.manifest.FunctionName;
import dev.slipway.manifest.Identity;
import dev.slipway.manifest.InvalidValueException;
import dev.slipway.manifest.MemorySize;
import dev.slipway.manifest.Packaging;
import dev.slipway.manifest.Sizing;
import dev.slipway.manifest.TeamName;
import dev.slipway.manifest.TimeoutSeconds;
import java.util.Map;

/** Makes a spec of answers. */
final class SpecWriter {
    static final String PLACEHOLDER_NAME = "my-function";

    /** What stands in the preview where an answer is still missing or wrong. */
    private static final Map<Question, String> PLACEHOLDERS = Map.of(
            Question.NAME, PLACEHOLDER_NAME,
            Question.TEAM, "team",
            Question.DESCRIPTION, "Says what it does.",
            Question.QUEUE, "my-queue",
            Question.SOURCE, "my.source",
            Question.DETAIL_TYPE, "Something Happened",
            Question.STREAM_TABLE, "my-table");

    private SpecWriter() {}

    /**
     * The spec of sound answers.
     *
     * @throws InvalidValueException if one of them is not sound
     */
    static FunctionSpec exact(Answers answers) {
        return new FunctionSpec(
                new Identity(
                        new FunctionName(answers.get(Question.NAME)),
                        new TeamName(answers.get(Question.TEAM)),
                        new Description(answers.get(Question.DESCRIPTION))),
                AnswerReading.trigger(answers),
                new Sizing(
                        new MemorySize(AnswerReading.number(answers.get(Question.MEMORY), "memory")),
                        new TimeoutSeconds(AnswerReading.number(answers.get(Question.TIMEOUT), "time-out")),
                        Architecture.ARM64,
                        AnswerReading.scaling(answers),
                        Packaging.usual()),
                AnswerReading.needs(answers));
    }

    /** The spec with a placeholder for each answer that has a problem; a list with a problem is left out. */
    static FunctionSpec preview(Answers answers, Map<Question, String> problems) {
        Answers sound = answers;
        for (Question question : problems.keySet()) {
            if (keepsItsValue(question, answers)) {
                continue;
            }
            if (question == Question.CONCURRENCY_REASON) {
                // Without its reason there is no concurrency: the preview shows none until one is given.
                sound = sound.with(Question.RESERVED, "").with(Question.PROVISIONED, "");
                continue;
            }
            String placeholder = PLACEHOLDERS.get(question);
            sound = sound.with(question, placeholder == null ? question.initial() : placeholder);
        }
        return exact(sound);
    }

    /** A name that is well-formed but taken, and a team that is not one's own, can be shown all the same. */
    private static boolean keepsItsValue(Question question, Answers answers) {
        String text = answers.get(question);
        return (question == Question.NAME && FunctionName.check(text).isEmpty())
                || (question == Question.TEAM && TeamName.check(text).isEmpty());
    }
}
