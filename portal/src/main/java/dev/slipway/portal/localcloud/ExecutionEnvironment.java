package dev.slipway.portal.localcloud;

/** One execution environment: a process of the function with its own Runtime API host and log stream. */
public interface ExecutionEnvironment extends AutoCloseable {

    /** Name of the log stream, such as {@code 2026/11/02/[3]0f3a…}. */
    String logStream();

    /**
     * Sends an event and waits for what comes of it. The first call starts the process (a cold start), and so does the
     * call after the process died or was ended.
     *
     * @param event JSON, at most 6 MB
     * @throws IllegalArgumentException if the event is larger than Lambda takes
     * @throws EnvironmentClosedException if the environment was closed before it took the event
     */
    Invocation invoke(byte[] event);

    /** Ends the process and all that it started, in the midst of an invocation too; writes its lines. */
    @Override
    void close();
}
