package dev.slipway.analysis;

import dev.slipway.analysis.LineReading.NotPlatform;
import dev.slipway.analysis.PlatformEvent.End;
import dev.slipway.analysis.PlatformEvent.Ignored;
import dev.slipway.analysis.PlatformEvent.InitReport;
import dev.slipway.analysis.PlatformEvent.InitStart;
import dev.slipway.analysis.PlatformEvent.ManagedReport;
import dev.slipway.analysis.PlatformEvent.Phase;
import dev.slipway.analysis.PlatformEvent.Report;
import dev.slipway.analysis.PlatformEvent.RestoreReport;
import dev.slipway.analysis.PlatformEvent.Start;
import java.nio.charset.StandardCharsets;

/** Reader of the platform's text lines; a line is recognised by how it begins, never by what it contains. */
final class TextLine {

    private static final byte[] REQUEST_ID = "RequestId:".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] NAME = "Name:".getBytes(StandardCharsets.US_ASCII);
    private static final int LONGEST_KEYWORD = "RESTORE_REPORT".length();

    private TextLine() {}

    static LineReading read(byte[] line, int from, int to) throws UnreadableLineException {
        int end = keywordEnd(line, from, to);
        return switch (new String(line, from, end - from, StandardCharsets.ISO_8859_1)) {
            case "REPORT" -> goesOn(REQUEST_ID, line, end, to) ? report(fields(line, end, to)) : new NotPlatform();
            case "START" -> goesOn(REQUEST_ID, line, end, to) ? start(fields(line, end, to)) : new NotPlatform();
            case "END" ->
                goesOn(REQUEST_ID, line, end, to)
                        ? new End(fields(line, end, to).requestId())
                        : new NotPlatform();
            case "INIT_START" -> new InitStart(fields(line, end, to).text(Field.RUNTIME_VERSION));
            case "INIT_REPORT" -> initReport(fields(line, end, to));
            case "RESTORE_REPORT" -> restoreReport(fields(line, end, to));
            case "RESTORE_START" -> new Ignored("RESTORE_START");
            case "EXTENSION", "TELEMETRY", "LOGS" ->
                goesOn(NAME, line, end, to) ? new Ignored(word(line, from, end)) : new NotPlatform();
            case "XRAY" -> new Ignored("XRAY");
            default -> Sentence.read(line, from, to);
        };
    }

    static Phase phase(String word) throws UnreadableLineException {
        return switch (word) {
            case "init" -> Phase.INIT;
            case "invoke" -> Phase.INVOKE;
            default ->
                throw new UnreadableLineException(
                        "Phase is " + UnreadableLineException.quoted(word) + ", not init or invoke");
        };
    }

    private static LineReading report(LabelledFields fields) throws UnreadableLineException {
        String requestId = fields.requestId();
        if (fields.isShortReport()) {
            return new ManagedReport(requestId, fields.decimal(Field.DURATION), outcome(fields));
        }
        Measures measures = Reports.measures(
                fields.decimal(Field.DURATION),
                fields.whole(Field.BILLED_DURATION),
                fields.whole(Field.MEMORY_SIZE),
                fields.whole(Field.MAX_MEMORY_USED));
        return new Report(requestId, measures, beginning(fields), outcome(fields));
    }

    private static Beginning beginning(LabelledFields fields) throws UnreadableLineException {
        if (fields.has(Field.RESTORE_DURATION) && fields.has(Field.INIT_DURATION)) {
            throw new UnreadableLineException("Init Duration and Restore Duration exclude each other");
        }
        if (fields.has(Field.RESTORE_DURATION)) {
            long billed = fields.has(Field.BILLED_RESTORE_DURATION) ? fields.whole(Field.BILLED_RESTORE_DURATION) : 0;
            return new Beginning.Restored(fields.decimal(Field.RESTORE_DURATION), billed);
        }
        return fields.has(Field.INIT_DURATION)
                ? new Beginning.Cold(fields.decimal(Field.INIT_DURATION))
                : Beginning.WARM;
    }

    private static Start start(LabelledFields fields) throws UnreadableLineException {
        return new Start(fields.requestId(), fields.text(Field.VERSION));
    }

    private static InitReport initReport(LabelledFields fields) throws UnreadableLineException {
        String phase = fields.textOr(Field.PHASE, "init");
        return new InitReport(fields.decimal(Field.INIT_DURATION), phase(phase), outcome(fields));
    }

    private static RestoreReport restoreReport(LabelledFields fields) throws UnreadableLineException {
        return new RestoreReport(fields.decimal(Field.RESTORE_DURATION), outcome(fields));
    }

    private static Outcome outcome(LabelledFields fields) throws UnreadableLineException {
        return fields.has(Field.STATUS) || fields.has(Field.ERROR_TYPE)
                ? Reports.outcome(fields.textOr(Field.STATUS, ""), fields.textOr(Field.ERROR_TYPE, ""))
                : Outcome.SUCCESS;
    }

    private static LabelledFields fields(byte[] line, int from, int to) throws UnreadableLineException {
        return LabelledFields.of(line, from, to);
    }

    private static boolean goesOn(byte[] label, byte[] line, int from, int to) {
        int at = from;
        while (at < to && (line[at] == ' ' || line[at] == '\t')) {
            at++;
        }
        return Sentence.startsWith(label, line, at, to);
    }

    private static String word(byte[] line, int from, int to) {
        return new String(line, from, to - from, StandardCharsets.US_ASCII);
    }

    /** Where the capitals and underscores end that the line begins with; the beginning if no blank follows them. */
    private static int keywordEnd(byte[] line, int from, int to) {
        int end = from;
        int last = Math.min(to, from + LONGEST_KEYWORD + 1);
        while (end < last && (line[end] == '_' || line[end] >= 'A' && line[end] <= 'Z')) {
            end++;
        }
        return end < to && line[end] != ' ' && line[end] != '\t' ? from : end;
    }
}
