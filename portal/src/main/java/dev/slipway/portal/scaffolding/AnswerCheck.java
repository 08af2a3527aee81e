package dev.slipway.portal.scaffolding;

import dev.slipway.manifest.Description;
import dev.slipway.manifest.DetailType;
import dev.slipway.manifest.EventBusName;
import dev.slipway.manifest.EventSource;
import dev.slipway.manifest.FunctionName;
import dev.slipway.manifest.HttpPath;
import dev.slipway.manifest.InvalidValueException;
import dev.slipway.manifest.MemorySize;
import dev.slipway.manifest.Reason;
import dev.slipway.manifest.ResourceName;
import dev.slipway.manifest.TeamName;
import dev.slipway.manifest.TimeoutSeconds;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Says of each answer what is wrong with it, with the same rules that creation applies again. */
final class AnswerCheck {
    private final Predicate<String> nameTaken;
    private final Set<TeamName> teams;

    /** Checks against the names that are taken, whatever their case, and the teams that the person belongs to. */
    AnswerCheck(Predicate<String> nameTaken, Set<TeamName> teams) {
        this.nameTaken = nameTaken;
        this.teams = teams;
    }

    /** The problem of each answer that has one. */
    Map<Question, String> problems(Answers answers) {
        Map<Question, String> problems = new EnumMap<>(Question.class);
        for (Question question : Question.values()) {
            problem(question, answers).ifPresent(problem -> problems.put(question, problem));
        }
        return problems;
    }

    private Optional<String> problem(Question question, Answers answers) {
        String text = answers.get(question);
        return switch (question) {
            case NAME -> name(text);
            case TEAM -> team(text);
            case DESCRIPTION -> refused(() -> new Description(text));
            case MEMORY -> refused(() -> new MemorySize(AnswerReading.number(text, "memory in MB")));
            case TIMEOUT -> timeout(text, answers);
            case TRIGGER -> Optional.empty();
            case METHOD,
                    PATH,
                    ANSWER_TIME,
                    QUEUE,
                    BATCH_SIZE,
                    BUS,
                    SOURCE,
                    DETAIL_TYPE,
                    STREAM_TABLE,
                    STREAM_BATCH_SIZE ->
                answers.trigger().asks(question) ? trigger(question, answers) : Optional.empty();
            case PARAMETERS, SECRETS -> refused(() -> AnswerReading.needs(only(question, answers)));
            case TABLES, QUEUES, BUCKETS -> refused(() -> AnswerReading.resources(only(question, answers)));
            case RESERVED -> refused(() -> AnswerReading.environments(text));
            case PROVISIONED -> provisioned(answers);
            case CONCURRENCY_REASON -> concurrencyReason(answers);
            case LATENCY_CRITICAL, VPC -> Optional.empty();
        };
    }

    /** Sound by itself, not more than is reserved, and for latency-critical functions only. */
    private static Optional<String> provisioned(Answers answers) {
        String text = answers.get(Question.PROVISIONED);
        Optional<String> alone = refused(() -> AnswerReading.environments(text));
        boolean comparable = alone.isEmpty()
                && refused(() -> AnswerReading.environments(answers.get(Question.RESERVED)))
                        .isEmpty();
        return comparable
                ? refused(() -> AnswerReading.scaling(answers.with(Question.CONCURRENCY_REASON, "To be said.")))
                : alone;
    }

    private static Optional<String> concurrencyReason(Answers answers) {
        boolean asked = !answers.get(Question.RESERVED).isBlank()
                || !answers.get(Question.PROVISIONED).isBlank();
        return asked ? refused(() -> new Reason(answers.get(Question.CONCURRENCY_REASON))) : Optional.empty();
    }

    /** The problem of an answer that the chosen trigger asks for. */
    private static Optional<String> trigger(Question question, Answers answers) {
        String text = answers.get(question);
        return switch (question) {
            case METHOD -> refused(() -> AnswerReading.method(text));
            case PATH -> refused(() -> new HttpPath(text));
            case ANSWER_TIME -> answerTime(text);
            case QUEUE, STREAM_TABLE -> refused(() -> new ResourceName(text));
            case BATCH_SIZE -> refused(() -> AnswerReading.batch(answers));
            case STREAM_BATCH_SIZE -> refused(() -> AnswerReading.streamBatch(answers));
            case BUS -> refused(() -> new EventBusName(text));
            case SOURCE -> refused(() -> new EventSource(text));
            case DETAIL_TYPE -> refused(() -> new DetailType(text));
            case TRIGGER, NAME, DESCRIPTION, TEAM, MEMORY, TIMEOUT -> Optional.empty();
            case LATENCY_CRITICAL, RESERVED, PROVISIONED, CONCURRENCY_REASON -> Optional.empty();
            case PARAMETERS, SECRETS, TABLES, QUEUES, BUCKETS, VPC -> Optional.empty();
        };
    }

    private static Optional<String> answerTime(String text) {
        return text.equals("long")
                ? Optional.of("An HTTP API answers within " + TimeoutSeconds.LONGEST_INTERACTIVE
                        + " s: let it start the work in Step Functions and answer at once, or choose another trigger.")
                : Optional.empty();
    }

    private Optional<String> name(String text) {
        if (text.isEmpty()) {
            return Optional.of("Give the function a name: lower-case words with hyphens, such as orders-intake.");
        }
        Optional<String> refusal = FunctionName.check(text).map(refused -> refused.message());
        return refusal.isPresent() || !nameTaken.test(text)
                ? refusal
                : Optional.of("\"" + text + "\" is taken in this catalog: choose another name.");
    }

    private Optional<String> team(String text) {
        if (text.isEmpty()) {
            return Optional.of("Choose the team that owns the function.");
        }
        return teams.stream().anyMatch(team -> team.value().equals(text))
                ? Optional.empty()
                : Optional.of("You are not a member of " + text + ": choose one of your teams.");
    }

    private static Optional<String> timeout(String text, Answers answers) {
        Optional<String> alone = refused(() -> new TimeoutSeconds(AnswerReading.number(text, "time-out in seconds")));
        if (alone.isPresent() || answers.trigger() != TriggerChoice.HTTP) {
            return alone;
        }
        int seconds = AnswerReading.number(text, "time-out in seconds");
        return seconds > TimeoutSeconds.LONGEST_INTERACTIVE
                ? Optional.of("An HTTP API answers within " + TimeoutSeconds.LONGEST_INTERACTIVE
                        + " s: hand longer work to Step Functions.")
                : Optional.empty();
    }

    /** The answers with one list alone, so that a problem is named beside the list that has it. */
    private static Answers only(Question question, Answers answers) {
        return Answers.initial().with(question, answers.get(question));
    }

    private static Optional<String> refused(Runnable reading) {
        try {
            reading.run();
            return Optional.empty();
        } catch (InvalidValueException e) {
            return Optional.of(e.refusal().message());
        }
    }
}
