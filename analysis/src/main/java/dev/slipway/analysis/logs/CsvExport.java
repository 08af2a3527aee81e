package dev.slipway.analysis.logs;

import dev.slipway.analysis.LineShape;
import dev.slipway.analysis.ReportScreen;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reader of the console's CSV: a header that names the message's column, cells in quotes that may hold line ends. */
final class CsvExport {

    static final String CSV = "csv";

    private static final List<String> MESSAGES = List.of("message", "@message");
    private static final List<String> TIMES = List.of("timestamp", "@timestamp");
    private static final List<String> STREAMS = List.of("logstreamname", "logstream", "@logstream");

    private final int message;
    private final int time;
    private final int stream;

    private CsvExport(List<String> header) {
        message = column(header, MESSAGES);
        time = column(header, TIMES);
        stream = column(header, STREAMS);
    }

    /** Whether the first line is a header with a column for the message and at least one other. */
    static boolean isBeginning(byte[] head) {
        String first =
                new String(head, StandardCharsets.UTF_8).lines().findFirst().orElse("");
        List<String> header = header(first);
        return header.size() > 1 && column(header, MESSAGES) >= 0 && column(header, TIMES) >= 0;
    }

    static void read(LineBreaks lines, int longest, LogEvents events) throws IOException {
        if (!lines.advance()) {
            return;
        }
        CsvExport export = new CsvExport(header(text(lines)));
        ByteArrayOutputStream row = new ByteArrayOutputStream();
        long begin = 0;
        boolean quoted = false;
        while (lines.advance()) {
            begin = quoted ? begin : lines.number();
            if (lines.tooLong() || row.size() > longest) {
                events.unreadable(begin, "the row is longer than the limit");
                row.reset();
                quoted = false;
                continue;
            }
            row.write(lines.bytes(), lines.from(), lines.to() - lines.from());
            quoted ^= quotes(lines) % 2 == 1;
            if (quoted) {
                row.write('\n');
            } else {
                export.event(cells(row.toString(StandardCharsets.UTF_8)), begin, events);
                row.reset();
            }
        }
        if (quoted) {
            events.unreadable(begin, "a quoted cell does not end");
        }
    }

    private static int quotes(LineBreaks lines) {
        int quotes = 0;
        for (int i = lines.from(); i < lines.to(); i++) {
            quotes += lines.bytes()[i] == '"' ? 1 : 0;
        }
        return quotes;
    }

    private void event(List<String> cells, long line, LogEvents events) {
        if (message >= cells.size()) {
            events.unreadable(line, "the row has no message");
            return;
        }
        byte[] bytes = cells.get(message).stripTrailing().getBytes(StandardCharsets.UTF_8);
        LogEvent.Text text = new LogEvent.Text(bytes, 0, bytes.length, line);
        events.event(new LogEvent(
                text,
                new LineShape(text.isJson(), CSV),
                stream < 0 || stream >= cells.size() ? ReportScreen.MIXED : cells.get(stream),
                time < 0 || time >= cells.size() ? null : WrappedEvent.timestamp(cells.get(time))));
    }

    private static List<String> cells(String row) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < row.length(); i++) {
            char c = row.charAt(i);
            if (quoted && c == '"' && i + 1 < row.length() && row.charAt(i + 1) == '"') {
                cell.append('"');
                i++;
            } else if (c == '"' && (quoted || cell.isEmpty())) {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }

    private static List<String> header(String line) {
        return cells(line).stream()
                .map(cell -> cell.strip().toLowerCase(Locale.ROOT))
                .toList();
    }

    private static int column(List<String> header, List<String> names) {
        return names.stream().mapToInt(header::indexOf).max().orElse(-1);
    }

    private static String text(LineBreaks lines) {
        return new String(lines.bytes(), lines.from(), lines.to() - lines.from(), StandardCharsets.UTF_8);
    }
}
