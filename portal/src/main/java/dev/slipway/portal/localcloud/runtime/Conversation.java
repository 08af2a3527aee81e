package dev.slipway.portal.localcloud.runtime;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;

/** What the host and one process say to each other: the process asks for events, the host waits for answers. */
final class Conversation {
    private final FunctionErrors errors;
    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private final CompletableFuture<Answer> initAnswer = new CompletableFuture<>();
    private volatile Turn turn = new Turn("", new CompletableFuture<>());
    private volatile CompletableFuture<Long> asked = new CompletableFuture<>();

    Conversation(FunctionErrors errors) {
        this.errors = errors;
    }

    /** The invocation under way. */
    private record Turn(String requestId, CompletableFuture<Answer> answer) {}

    /** What the process answers to an event, or to being started. */
    sealed interface Answer {
        record Response(byte[] body) implements Answer {}

        record Error(String type, String message) implements Answer {}

        record TooLarge() implements Answer {}
    }

    /** Completes when the process asks for its next event, with {@link System#nanoTime} of that moment. */
    CompletableFuture<Long> asked() {
        return asked;
    }

    /** Completes if the process says that it could not start. */
    CompletableFuture<Answer> initAnswer() {
        return initAnswer;
    }

    /** Hands an event over; the result completes with the process's answer. */
    CompletableFuture<Answer> hand(Event event) {
        CompletableFuture<Answer> answer = new CompletableFuture<>();
        asked = new CompletableFuture<>();
        turn = new Turn(event.requestId(), answer);
        events.add(event);
        return answer;
    }

    RuntimeReply next() throws InterruptedException {
        asked.complete(System.nanoTime());
        Event event = events.take();
        return RuntimeReply.event(event.headers(), event.body());
    }

    RuntimeReply response(String requestId, Payload payload) {
        return switch (payload) {
            case Payload.Whole whole -> answer(requestId, new Answer.Response(whole.bytes()), RuntimeReply.accepted());
            case Payload.TooLarge tooLarge -> answer(requestId, new Answer.TooLarge(), RuntimeReply.tooLarge());
        };
    }

    RuntimeReply error(String requestId, Payload payload) {
        return answer(requestId, errors.read(payload), RuntimeReply.accepted());
    }

    RuntimeReply initError(Payload payload) {
        initAnswer.complete(errors.read(payload));
        return RuntimeReply.accepted();
    }

    private RuntimeReply answer(String requestId, Answer answer, RuntimeReply reply) {
        Turn current = turn;
        return current.requestId().equals(requestId) && current.answer().complete(answer)
                ? reply
                : RuntimeReply.unknownRequest();
    }
}
