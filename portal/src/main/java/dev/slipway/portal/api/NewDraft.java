package dev.slipway.portal.api;

import dev.slipway.manifest.MemorySize;
import dev.slipway.manifest.TimeoutSeconds;
import dev.slipway.portal.scaffolding.Answers;
import dev.slipway.portal.scaffolding.Question;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A function that a program proposes. What is left out is as the wizard has it at first; what does not fit is kept and
 * told, for the person to correct.
 *
 * @param name lower-case letters, digits and hyphens, such as orders-api
 * @param description what it does, in a sentence
 * @param team the team that will own it; left out, the person's only one
 * @param trigger what invokes it
 * @param sizing how large it is; left out, as the wizard has it at first
 * @param needs what it uses; left out, nothing
 */
public record NewDraft(
        @NotNull @Text(max = 64) String name,
        @NotNull @Text(max = 500) String description,
        @Nullable @Text(max = 64) String team,
        @NotNull @Valid Trigger trigger,
        @Nullable @Valid Sizing sizing,
        @Nullable @Valid Needs needs) {
    private static final String ENTRY = "^[!-~]{1,200}$";

    /**
     * What invokes it; only what belongs to the type counts.
     *
     * @param type http, sqs, eventbridge or dynamodb-stream
     * @param method of http, such as POST
     * @param path of http, such as /orders/{id}
     * @param queue of sqs
     * @param bus of eventbridge
     * @param source of eventbridge: the field source of the events
     * @param detailType of eventbridge: the field detail-type of the events
     * @param table of dynamodb-stream
     */
    public record Trigger(
            @NotNull @Pattern(regexp = "^(http|sqs|eventbridge|dynamodb-stream)$")
            String type,

            @Nullable @Text(max = 10) String method,
            @Nullable @Text(max = 200) String path,
            @Nullable @Text(max = 100) String queue,
            @Nullable @Text(max = 256) String bus,
            @Nullable @Text(max = 256) String source,
            @Nullable @Text(max = 128) String detailType,
            @Nullable @Text(max = 255) String table) {}

    /**
     * How large it is.
     *
     * @param memoryMb in MB; left out, 256
     * @param timeoutSeconds in seconds, of http 9 at most; left out, 5
     * @param latencyCritical whether somebody waits for each call
     */
    public record Sizing(
            @Nullable @Min(MemorySize.SMALLEST) @Max(MemorySize.LARGEST)
            Integer memoryMb,

            @Nullable @Min(1) @Max(TimeoutSeconds.LONGEST) Integer timeoutSeconds,
            @Nullable Boolean latencyCritical) {}

    /**
     * What it uses.
     *
     * @param parameters names in SSM Parameter Store
     * @param secrets names in Secrets Manager, never values
     * @param tables name:access, with read, write or read-write
     * @param queues names of queues to send to
     * @param buckets name:access, with read, write or read-write
     */
    public record Needs(
            @Nullable @Size(max = 50) List<@NotNull @Pattern(regexp = ENTRY) String> parameters,
            @Nullable @Size(max = 50) List<@NotNull @Pattern(regexp = ENTRY) String> secrets,
            @Nullable @Size(max = 50) List<@NotNull @Pattern(regexp = ENTRY) String> tables,
            @Nullable @Size(max = 50) List<@NotNull @Pattern(regexp = ENTRY) String> queues,
            @Nullable @Size(max = 50) List<@NotNull @Pattern(regexp = ENTRY) String> buckets) {}

    /** These, added to the answers that a draft begins with. */
    Answers answersOver(Answers initial) {
        Map<Question, String> answers = new EnumMap<>(Question.class);
        answers.putAll(initial.values());
        put(answers, Question.NAME, name);
        put(answers, Question.DESCRIPTION, description);
        put(answers, Question.TEAM, team);
        put(answers, Question.TRIGGER, trigger.type());
        put(answers, Question.METHOD, trigger.method());
        put(answers, Question.PATH, trigger.path());
        put(answers, Question.QUEUE, trigger.queue());
        put(answers, Question.BUS, trigger.bus());
        put(answers, Question.SOURCE, trigger.source());
        put(answers, Question.DETAIL_TYPE, trigger.detailType());
        put(answers, Question.STREAM_TABLE, trigger.table());
        Sizing size = sizing;
        if (size != null) {
            put(answers, Question.MEMORY, size.memoryMb());
            put(answers, Question.TIMEOUT, size.timeoutSeconds());
            put(answers, Question.LATENCY_CRITICAL, yesOrNo(size.latencyCritical()));
        }
        Needs uses = needs;
        if (uses != null) {
            put(answers, Question.PARAMETERS, lines(uses.parameters()));
            put(answers, Question.SECRETS, lines(uses.secrets()));
            put(answers, Question.TABLES, lines(uses.tables()));
            put(answers, Question.QUEUES, lines(uses.queues()));
            put(answers, Question.BUCKETS, lines(uses.buckets()));
        }
        return new Answers(answers);
    }

    private static void put(Map<Question, String> answers, Question question, @Nullable Object value) {
        if (value != null) {
            answers.put(question, String.valueOf(value));
        }
    }

    private static @Nullable String yesOrNo(@Nullable Boolean answer) {
        return answer == null ? null : answer ? "yes" : "no";
    }

    private static @Nullable String lines(@Nullable List<String> entries) {
        return entries == null ? null : String.join("\n", entries);
    }
}
