package dev.slipway.portal.localcloud.runtime;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** What ended a wait for a process: whatever came first; moments are those of {@link System#nanoTime}. */
sealed interface Ending {
    /** A process that answers and ends at once has its answer read before its end counts. */
    Duration LAST_WORDS = Duration.ofMillis(100);

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

    /** Waits on the caller's thread alone: tasks of the common pool may be held up by others. */
    private static Ending of(CompletableFuture<? extends Ending> wanted, FunctionProcess process, Duration limit) {
        CompletableFuture<Ending> first = new CompletableFuture<>();
        wanted.thenAccept(first::complete);
        process.watch().breach().thenAccept(breach -> first.complete(new Breached(breach)));
        process.group().exit().thenAccept(status -> first.complete(new Exited(status)));
        Ending ending = await(first, limit.toNanos(), new Late());
        return ending instanceof Exited ? await(wanted, LAST_WORDS.toNanos(), ending) : ending;
    }

    private static Ending await(CompletableFuture<? extends Ending> future, long nanoseconds, Ending otherwise) {
        try {
            return future.get(nanoseconds, TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            return otherwise;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return otherwise;
        } catch (ExecutionException e) {
            throw new IllegalStateException("A wait for a process failed, which it cannot.", e);
        }
    }
}
