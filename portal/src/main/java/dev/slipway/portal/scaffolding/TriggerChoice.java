package dev.slipway.portal.scaffolding;

import java.util.Arrays;
import java.util.Set;

/** What a person can choose to invoke the function. */
public enum TriggerChoice {
    HTTP("http", "HTTP API – API Gateway v2", Set.of(Question.METHOD, Question.PATH, Question.ANSWER_TIME)),
    SQS("sqs", "SQS – partial batches", Set.of(Question.QUEUE, Question.BATCH_SIZE)),
    EVENTBRIDGE(
            "eventbridge",
            "EventBridge – events of a bus",
            Set.of(Question.BUS, Question.SOURCE, Question.DETAIL_TYPE)),
    DYNAMODB_STREAM(
            "dynamodb-stream",
            "DynamoDB Streams – changes of a table",
            Set.of(Question.STREAM_TABLE, Question.STREAM_BATCH_SIZE));

    private final String answer;
    private final String label;
    private final Set<Question> questions;

    TriggerChoice(String answer, String label, Set<Question> questions) {
        this.answer = answer;
        this.label = label;
        this.questions = questions;
    }

    /** The choice that this answer stands for, or the first where it stands for none. */
    public static TriggerChoice of(String answer) {
        return Arrays.stream(values())
                .filter(choice -> choice.answer.equals(answer))
                .findFirst()
                .orElse(HTTP);
    }

    /** The answer to {@link Question#TRIGGER} that stands for it. */
    public String answer() {
        return answer;
    }

    /** What a person reads beside it. */
    public String label() {
        return label;
    }

    /** Whether this question is asked with this choice. */
    boolean asks(Question question) {
        return questions.contains(question);
    }
}
