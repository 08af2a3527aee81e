package dev.slipway.portal.scaffolding;

import dev.slipway.manifest.BatchSize;
import dev.slipway.manifest.BucketUse;
import dev.slipway.manifest.Concurrency;
import dev.slipway.manifest.DataAccess;
import dev.slipway.manifest.DetailType;
import dev.slipway.manifest.DynamoDbStream;
import dev.slipway.manifest.EventBridgeRule;
import dev.slipway.manifest.EventBusName;
import dev.slipway.manifest.EventSource;
import dev.slipway.manifest.HttpApi;
import dev.slipway.manifest.HttpMethod;
import dev.slipway.manifest.HttpPath;
import dev.slipway.manifest.InvalidValueException;
import dev.slipway.manifest.Needs;
import dev.slipway.manifest.ParameterName;
import dev.slipway.manifest.QueueAccess;
import dev.slipway.manifest.QueueUse;
import dev.slipway.manifest.Reason;
import dev.slipway.manifest.Refusal;
import dev.slipway.manifest.ResourceName;
import dev.slipway.manifest.Resources;
import dev.slipway.manifest.Scaling;
import dev.slipway.manifest.SecretName;
import dev.slipway.manifest.SqsQueue;
import dev.slipway.manifest.StreamBatchSize;
import dev.slipway.manifest.TableUse;
import dev.slipway.manifest.Trigger;

/** Makes the manifest's values of the texts that were typed; each method refuses as the value itself does. */
final class AnswerReading {
    private AnswerReading() {}

    static Trigger trigger(Answers answers) {
        return switch (answers.trigger()) {
            case HTTP -> new HttpApi(method(answers.get(Question.METHOD)), new HttpPath(answers.get(Question.PATH)));
            case SQS -> new SqsQueue(new ResourceName(answers.get(Question.QUEUE)), batch(answers));
            case EVENTBRIDGE ->
                new EventBridgeRule(
                        new EventBusName(answers.get(Question.BUS)),
                        new EventSource(answers.get(Question.SOURCE)),
                        new DetailType(answers.get(Question.DETAIL_TYPE)));
            case DYNAMODB_STREAM ->
                new DynamoDbStream(new ResourceName(answers.get(Question.STREAM_TABLE)), streamBatch(answers));
        };
    }

    static StreamBatchSize streamBatch(Answers answers) {
        return new StreamBatchSize(number(answers.get(Question.STREAM_BATCH_SIZE), "batch size"));
    }

    static BatchSize batch(Answers answers) {
        return new BatchSize(number(answers.get(Question.BATCH_SIZE), "batch size"));
    }

    static HttpMethod method(String text) {
        return HttpMethod.of(text)
                .orElseThrow(() -> refusal("\"" + text + "\" is no HTTP method", "choose one of the list"));
    }

    static Needs needs(Answers answers) {
        return new Needs(
                answers.list(Question.PARAMETERS).stream()
                        .map(ParameterName::new)
                        .toList(),
                answers.list(Question.SECRETS).stream().map(SecretName::new).toList(),
                resources(answers),
                isYes(answers, Question.VPC));
    }

    /** How it comes by its environments; a reason is needed exactly where it has concurrency of its own. */
    static Scaling scaling(Answers answers) {
        return new Scaling(concurrency(answers), isYes(answers, Question.LATENCY_CRITICAL));
    }

    static Concurrency concurrency(Answers answers) {
        int reserved = environments(answers.get(Question.RESERVED));
        int provisioned = environments(answers.get(Question.PROVISIONED));
        return reserved == 0 && provisioned == 0
                ? Concurrency.shared()
                : Concurrency.of(reserved, provisioned, new Reason(answers.get(Question.CONCURRENCY_REASON)));
    }

    /** The number that was typed, 0 where nothing was. */
    static int environments(String text) {
        if (text.isBlank()) {
            return 0;
        }
        int number = number(text, "number of environments");
        Concurrency.check(number).ifPresent(refusal -> {
            throw new InvalidValueException(refusal);
        });
        return number;
    }

    private static boolean isYes(Answers answers, Question question) {
        return answers.get(question).equals("yes");
    }

    static Resources resources(Answers answers) {
        return new Resources(
                answers.list(Question.TABLES).stream()
                        .map(Use::of)
                        .map(use -> new TableUse(use.name(), use.access()))
                        .toList(),
                answers.list(Question.QUEUES).stream()
                        .map(name -> new QueueUse(new ResourceName(name), QueueAccess.SEND))
                        .toList(),
                answers.list(Question.BUCKETS).stream()
                        .map(Use::of)
                        .map(use -> new BucketUse(use.name(), use.access()))
                        .toList());
    }

    static int number(String text, String what) {
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            throw refusal("\"" + text + "\" is no number", "give the " + what + " in digits");
        }
    }

    private static InvalidValueException refusal(String problem, String advice) {
        return new InvalidValueException(new Refusal(problem, advice));
    }

    /** A resource and how it is used, written {@code name:access}. */
    private record Use(ResourceName name, DataAccess access) {
        static Use of(String text) {
            int colon = text.lastIndexOf(':');
            String name = colon < 0 ? text : text.substring(0, colon);
            String access = colon < 0 ? "" : text.substring(colon + 1);
            return new Use(
                    new ResourceName(name),
                    DataAccess.of(access)
                            .orElseThrow(() -> refusal(
                                    "\"" + access + "\" is no way to use " + name,
                                    "choose read, write or read-write")));
        }
    }
}
