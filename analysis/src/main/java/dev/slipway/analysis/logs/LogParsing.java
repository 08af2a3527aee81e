package dev.slipway.analysis.logs;

import dev.slipway.analysis.BillingIdentity;
import dev.slipway.analysis.LineReading;
import dev.slipway.analysis.PlatformEvent;
import dev.slipway.analysis.ReportLineParser;
import dev.slipway.analysis.ReportScreen;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reading of one exported log: hands on what the platform wrote, in order, and counts the rest. The memory that it takes
 * does not grow with the log.
 */
public final class LogParsing implements LogEvents {

    private static final int REASONS_KEPT = 5;
    private static final byte[] TIME = "{\"time\":\"".getBytes(StandardCharsets.US_ASCII);
    private static final int LONGEST_TIME = 40;

    private final ReportScreen<ParsedEvent> screen;
    private final Consumer<ParsedEvent> receiver;
    private final List<String> reasons = new ArrayList<>();
    private long events;
    private long platform;
    private long unread;
    private long lookAlikes;
    private long billingChecked;
    private long billingDiffering;
    private long droppedRecords;

    private LogParsing(Consumer<ParsedEvent> receiver) {
        this.receiver = receiver;
        this.screen = new ReportScreen<>(this::handOn, lookAlike -> this.lookAlikes++);
    }

    /**
     * Reads a log to its end; the caller closes it.
     *
     * @throws LogParsingException if it cannot be read to its end; it brings along the tally of what came before
     */
    public static ParsingTally read(InputStream log, LogLimits limits, Consumer<ParsedEvent> receiver)
            throws LogParsingException {
        LogParsing parsing = new LogParsing(receiver);
        try {
            ExportedLog.read(log, limits, parsing);
        } catch (IOException broken) {
            parsing.screen.finish();
            throw new LogParsingException(broken, parsing.tally());
        }
        parsing.screen.finish();
        return parsing.tally();
    }

    @Override
    public void event(LogEvent event) {
        events++;
        LogEvent.Text text = event.text();
        switch (ReportLineParser.parse(text.bytes(), text.from(), text.to())) {
            case LineReading.Unreadable(String reason) -> unread(text.line(), reason);
            case LineReading.NotPlatform ignored -> {}
            case PlatformEvent read ->
                screen.accept(
                        event.stream(),
                        event.shape(),
                        read,
                        new ParsedEvent(
                                read,
                                event.shape(),
                                event.stream(),
                                event.timestamp().or(() -> timeWithin(text))));
        }
    }

    @Override
    public void unreadable(long line, String reason) {
        events++;
        unread(line, reason);
    }

    /** Events of the JSON format begin with their time. */
    private static Optional<Instant> timeWithin(LogEvent.Text text) {
        int from = text.from() + TIME.length;
        int to = from;
        int last = Math.min(text.to(), from + LONGEST_TIME);
        while (to < last && text.bytes()[to] != '"') {
            to++;
        }
        boolean begins = from < text.to()
                && Arrays.equals(TIME, 0, TIME.length, text.bytes(), text.from(), text.from() + TIME.length);
        return begins
                ? Optional.ofNullable(
                        WrappedEvent.timestamp(new String(text.bytes(), from, to - from, StandardCharsets.UTF_8)))
                : Optional.empty();
    }

    private void unread(long line, String reason) {
        unread++;
        if (reasons.size() < REASONS_KEPT) {
            reasons.add("line " + line + ": " + reason);
        }
    }

    private void handOn(ParsedEvent parsed) {
        platform++;
        if (parsed.event() instanceof PlatformEvent.Report report) {
            BillingIdentity identity = BillingIdentity.of(report);
            billingChecked += identity == BillingIdentity.NOT_APPLICABLE ? 0 : 1;
            billingDiffering += identity == BillingIdentity.DIFFERS ? 1 : 0;
        } else if (parsed.event() instanceof PlatformEvent.LogsDropped(long records)) {
            droppedRecords += records;
        }
        receiver.accept(parsed);
    }

    private ParsingTally tally() {
        return new ParsingTally(
                events,
                platform,
                new ParsingTally.Unread(unread, reasons),
                lookAlikes,
                new ParsingTally.Billing(billingChecked, billingDiffering),
                droppedRecords);
    }
}
