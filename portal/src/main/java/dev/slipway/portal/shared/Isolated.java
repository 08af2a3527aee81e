package dev.slipway.portal.shared;

import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Work on one thing among many, such as a file that somebody pushed, that may fail without harming the others: with any
 * exception, and with any error but those after which the virtual machine itself cannot be relied on. A stack that
 * overflowed is empty again, so it counts as a failure of the work alone.
 */
public final class Isolated {
    private Isolated() {}

    /** What the work gives, or what its failure is turned into. */
    public static <T> T call(Callable<T> work, Function<Throwable, T> failed) {
        try {
            return work.call();
        } catch (StackOverflowError e) {
            return failed.apply(e);
        } catch (VirtualMachineError e) {
            throw e;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return failed.apply(e);
        } catch (Throwable e) {
            return failed.apply(e);
        }
    }

    /** Does the work, and hands its failure over. */
    public static void run(Runnable work, Consumer<Throwable> failed) {
        call(
                () -> {
                    work.run();
                    return true;
                },
                e -> {
                    failed.accept(e);
                    return false;
                });
    }
}
