package dev.slipway.portal.localcloud.runtime;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** What ended a wait for a process: whatever came first; moments are those of {@link System#nanoTime}. */
sealed interface Ending {
    /** A process that answers and ends at once has its answer read before its end counts, in milliseconds. */
    long LAST_WORDS = 100;

    /** The process asked for an event. */
    record Ready(long at) implements Ending {}

    /** The process answered. */
    record Answered(Conversation.Answer answer, long at) implements Ending {}

    /** The process ended with this status. */
    record Exited(int status) implements Ending {}

    /** The process exceeded a limit. */
    record Breached(ProcessWatch.Breach breach) implements Ending {}

    /** It took too long. */
    record Late() implements Ending {}

    /** Waits until the process asks for its first event or says that it cannot start. */
    static Ending ofInit(FunctionProcess process, Duration limit) {
        Conversation conversation = process.conversation();
        CompletableFuture<Ending> wanted = new CompletableFuture<>();
        conversation.asked().thenAccept(at -> wanted.complete(new Ready(at)));
        conversation.initAnswer().thenAccept(answer -> wanted.complete(new Answered(answer, System.nanoTime())));
        return of(wanted, process, limit);
    }

    /** Waits until the process answers an event, which is handed over now. */
    static Ending ofInvocation(Event event, FunctionProcess process, Duration limit) {
        return of(
                process.conversation().hand(event).thenApply(answer -> new Answered(answer, System.nanoTime())),
                process,
                limit);
    }

    /** Waits until the process, which has answered, asks for the next event. */
    static Ending ofSettling(FunctionProcess process, Duration limit) {
        return of(process.conversation().asked().thenApply(Ready::new), process, limit);
    }

    private static Ending of(CompletableFuture<? extends Ending> wanted, FunctionProcess process, Duration limit) {
        CompletableFuture<Ending> ending = new CompletableFuture<>();
        wanted.thenAccept(ending::complete);
        process.watch().breach().thenAccept(breach -> ending.complete(new Breached(breach)));
        process.group()
                .exit()
                .thenAcceptAsync(
                        status -> ending.complete(new Exited(status)),
                        CompletableFuture.delayedExecutor(LAST_WORDS, TimeUnit.MILLISECONDS));
        return ending.completeOnTimeout(new Late(), limit.toNanos(), TimeUnit.NANOSECONDS)
                .join();
    }
}
