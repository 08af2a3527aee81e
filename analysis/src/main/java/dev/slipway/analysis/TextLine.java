package dev.slipway.analysis;

import static dev.slipway.analysis.UnreadableLineException.quoted;

import dev.slipway.analysis.LineReading.NotPlatform;
import dev.slipway.analysis.PlatformEvent.End;
import dev.slipway.analysis.PlatformEvent.Ignored;
import dev.slipway.analysis.PlatformEvent.InitReport;
import dev.slipway.analysis.PlatformEvent.InitStart;
import dev.slipway.analysis.PlatformEvent.ManagedReport;
import dev.slipway.analysis.PlatformEvent.Phase;
import dev.slipway.analysis.PlatformEvent.Report;
import dev.slipway.analysis.PlatformEvent.RuntimeExited;
import dev.slipway.analysis.PlatformEvent.Start;
import dev.slipway.analysis.PlatformEvent.TimedOut;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reader of the platform's text lines; a line is recognised by how it begins, never by what it contains. */
final class TextLine {

    private static final Pattern TIMED_OUT =
            Pattern.compile("[0-9TZ:.+-]{10,40}[ \t]+(\\S{36})[ \t]+Task timed out after (\\S{1,20}) seconds\\s*");
    private static final Pattern EXITED =
            Pattern.compile("RequestId: (\\S{36}) Error: Runtime exited[^\n]*(?:\n([A-Za-z.]{1,80}))?\\s*");

    private TextLine() {}

    static LineReading read(String line) throws UnreadableLineException {
        int end = keywordEnd(line);
        return switch (line.substring(0, end)) {
            case "REPORT" -> opensWithRequest(line, end) ? report(LabelledFields.of(line, end)) : new NotPlatform();
            case "START" -> opensWithRequest(line, end) ? start(LabelledFields.of(line, end)) : new NotPlatform();
            case "END" -> opensWithRequest(line, end) ? end(LabelledFields.of(line, end)) : new NotPlatform();
            case "INIT_START" -> initStart(LabelledFields.of(line, end));
            case "INIT_REPORT" -> initReport(LabelledFields.of(line, end));
            case "RESTORE_START", "RESTORE_REPORT" -> new Ignored(line.substring(0, end));
            case "EXTENSION" ->
                line.startsWith("EXTENSION Name:") || line.startsWith("EXTENSION\tName:")
                        ? new Ignored("EXTENSION")
                        : new NotPlatform();
            default -> sentence(line);
        };
    }

    private static LineReading report(LabelledFields fields) throws UnreadableLineException {
        String requestId = Figure.requestId(fields.text(Field.REQUEST_ID));
        if (fields.hasOnly(Field.REQUEST_ID, Field.DURATION)) {
            return new ManagedReport(requestId, fields.decimal(Field.DURATION));
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
                : new Beginning.Warm();
    }

    private static Start start(LabelledFields fields) throws UnreadableLineException {
        return new Start(Figure.requestId(fields.text(Field.REQUEST_ID)), fields.text(Field.VERSION));
    }

    private static End end(LabelledFields fields) throws UnreadableLineException {
        return new End(Figure.requestId(fields.text(Field.REQUEST_ID)));
    }

    private static InitStart initStart(LabelledFields fields) throws UnreadableLineException {
        return new InitStart(fields.text(Field.RUNTIME_VERSION));
    }

    private static InitReport initReport(LabelledFields fields) throws UnreadableLineException {
        String phase = fields.textOr(Field.PHASE, "init");
        return new InitReport(fields.decimal(Field.INIT_DURATION), phase(phase), outcome(fields));
    }

    static Phase phase(String word) throws UnreadableLineException {
        return switch (word) {
            case "init" -> Phase.INIT;
            case "invoke" -> Phase.INVOKE;
            default -> throw new UnreadableLineException("Phase is " + quoted(word) + ", not init or invoke");
        };
    }

    private static Outcome outcome(LabelledFields fields) throws UnreadableLineException {
        return Reports.outcome(fields.textOr(Field.STATUS, ""), fields.textOr(Field.ERROR_TYPE, ""));
    }

    private static LineReading sentence(String line) throws UnreadableLineException {
        if (line.contains(" Task timed out after ") || line.contains("\tTask timed out after ")) {
            Matcher timedOut = TIMED_OUT.matcher(line);
            if (timedOut.matches()) {
                return new TimedOut(Figure.requestId(timedOut.group(1)), Figure.decimal("Time-out", timedOut.group(2)));
            }
        } else if (line.startsWith("RequestId: ")) {
            Matcher exited = EXITED.matcher(line);
            if (exited.matches()) {
                String type = exited.group(2);
                return new RuntimeExited(Figure.requestId(exited.group(1)), type == null ? "" : type);
            }
        }
        return new NotPlatform();
    }

    private static boolean opensWithRequest(String line, int from) {
        int at = from;
        while (at < line.length() && (line.charAt(at) == ' ' || line.charAt(at) == '\t')) {
            at++;
        }
        return line.startsWith("RequestId:", at);
    }

    private static int keywordEnd(String line) {
        int end = 0;
        while (end < line.length() && (line.charAt(end) == '_' || line.charAt(end) >= 'A' && line.charAt(end) <= 'Z')) {
            end++;
        }
        return end < line.length() && line.charAt(end) != ' ' && line.charAt(end) != '\t' ? 0 : end;
    }
}
