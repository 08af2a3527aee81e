package dev.slipway.analysis.logs;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import tools.jackson.databind.json.JsonMapper;

/** Test data: the same messages in each form that people save logs in. */
enum Exports {
    PLAIN(messages -> String.join("\n", messages) + "\n"),
    WITHOUT_LAST_LINE_END(messages -> String.join("\n", messages)),
    WINDOWS_LINES(messages -> "\ufeff" + String.join("\r\n", messages) + "\r\n"),
    S3(messages -> lines(messages, message -> "2026-11-23T12:00:00.345Z " + message)),
    TAIL(messages -> lines(messages, message -> "2026-11-23T12:00:00.345000+00:00 " + Exports.STREAM + " " + message)),
    STREAM_FIRST(messages -> lines(messages, message -> Exports.STREAM + " 2026-11-23T12:00:00.345000 " + message)),
    TAIL_SHORT(messages -> lines(messages, message -> "2026-11-23T12:00:00 " + message)),
    MILLISECONDS(messages -> lines(messages, message -> "1795435200345\t" + message)),
    MESSAGES_AS_TEXT(messages -> messages.stream().map(each -> each + "\n").collect(Collectors.joining("\t"))),
    MESSAGES_AS_JSON(messages ->
            "[\n" + String.join(",\n", messages.stream().map(Exports::quoted).toList()) + "\n]"),
    FILTER_LOG_EVENTS(messages ->
            "{\n  \"events\": [\n" + events(messages, ",\n", true) + "\n  ],\n  \"searchedLogStreams\": []\n}\n"),
    FILTER_LOG_EVENTS_IN_ONE_LINE(messages -> "{\"events\":[" + events(messages, ",", true) + "]}"),
    GET_LOG_EVENTS_PAGES(messages -> messages.stream()
            .map(each -> "{\"events\":[" + events(List.of(each), ",", false) + "],\"nextForwardToken\":\"f/1\"}")
            .collect(Collectors.joining("\n"))),
    EVENT_BY_LINE(messages -> events(messages, "\n", true)),
    SUBSCRIPTION(messages -> "{\"messageType\":\"DATA_MESSAGE\",\"owner\":\"1\",\"logGroup\":\"g\",\"logStream\":\"s\","
            + "\"logEvents\":["
            + messages.stream()
                    .map(each -> "{\"id\":\"1\",\"timestamp\":1795435200345,\"message\":" + quoted(each) + "}")
                    .collect(Collectors.joining(","))
            + "]}"),
    INSIGHTS(messages -> "{\"results\":["
            + messages.stream()
                    .map(each -> "[{\"field\":\"@timestamp\",\"value\":\"2026-11-23 12:00:00.345\"},"
                            + "{\"field\":\"@message\",\"value\":" + quoted(each)
                            + "},{\"field\":\"@ptr\",\"value\":\"p\"}]")
                    .collect(Collectors.joining(","))
            + "],\"status\":\"Complete\"}"),
    CONSOLE_CSV(messages -> "timestamp,message\n"
            + lines(messages, message -> "1795435200345,\"" + message.replace("\"", "\"\"") + "\n\""));

    static final String STREAM = "2026/11/23/[$LATEST]0123456789abcdef0123456789abcdef";

    private static final JsonMapper JSON = new JsonMapper();

    private final Function<List<String>, String> form;

    Exports(Function<List<String>, String> form) {
        this.form = form;
    }

    String of(String... messages) {
        return form.apply(Arrays.asList(messages));
    }

    static List<ParsedEvent> parsed(byte[] log) {
        List<ParsedEvent> parsed = new ArrayList<>();
        read(log, parsed);
        return parsed;
    }

    static ParsingTally tally(String log) {
        return read(log.getBytes(StandardCharsets.UTF_8), new ArrayList<>());
    }

    static byte[] packed(byte[]... members) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try {
            for (byte[] member : members) {
                try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
                    gzip.write(member);
                }
            }
            return packed.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static ParsingTally read(byte[] log, List<ParsedEvent> into) {
        try {
            return LogParsing.read(new ByteArrayInputStream(log), LogLimits.USUAL, into::add);
        } catch (IOException unexpected) {
            throw new UncheckedIOException(unexpected);
        }
    }

    private static String lines(List<String> messages, Function<String, String> line) {
        return messages.stream().map(line).collect(Collectors.joining("\n")) + "\n";
    }

    private static String events(List<String> messages, String separator, boolean withStream) {
        return messages.stream()
                .map(each -> "{" + (withStream ? "\"logStreamName\":" + quoted(STREAM) + "," : "")
                        + "\"timestamp\":1795435200345,\"message\":" + quoted(each + "\n")
                        + ",\"ingestionTime\":1795435200999"
                        + (withStream ? ",\"eventId\":\"3\"" : "") + "}")
                .collect(Collectors.joining(separator));
    }

    private static String quoted(String text) {
        return JSON.writeValueAsString(text);
    }
}
