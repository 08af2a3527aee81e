package dev.slipway.portal.telemetry.samples;

import dev.slipway.portal.telemetry.LogLine;
import dev.slipway.portal.telemetry.LogStream;
import dev.slipway.portal.telemetry.SampleTelemetry.Provenance;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** A function's recorded lines with their description, in the two files that they are kept in. */
record Sample(SampleDescription description, List<Entry> entries) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** One line of {@code lines.jsonl}. */
    record Entry(String stream, Instant at, LogLine.Origin origin, String text) {}

    Sample {
        entries = List.copyOf(entries);
        if (entries.isEmpty()) {
            throw new IllegalArgumentException("A sample without lines says nothing: record it, or remove its folder.");
        }
    }

    static Sample parse(String sampleJson, String linesJsonl) {
        return new Sample(
                JSON.readValue(sampleJson, SampleDescription.class),
                linesJsonl
                        .lines()
                        .filter(line -> !line.isBlank())
                        .map(line -> JSON.readValue(line, Entry.class))
                        .toList());
    }

    String sampleJson() {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(description) + "\n";
    }

    String linesJsonl() {
        return entries.stream()
                .map(entry -> JSON.writeValueAsString(entry) + "\n")
                .collect(Collectors.joining());
    }

    Provenance provenance() {
        return new Provenance(
                "recorded on " + description.recorded(),
                description.machine(),
                entries.stream().map(Entry::at).min(Instant::compareTo).orElseThrow(),
                entries.stream().map(Entry::at).max(Instant::compareTo).orElseThrow());
    }

    List<LogStream> streams(String environment, Instant from, Instant until) {
        Map<String, List<LogLine>> lines = entries.stream()
                .filter(entry -> !entry.at().isBefore(from) && entry.at().isBefore(until))
                .collect(Collectors.groupingBy(
                        Entry::stream,
                        Collectors.mapping(
                                entry -> new LogLine(entry.at(), entry.origin(), entry.text()), Collectors.toList())));
        return description.streams().stream()
                .filter(stream -> stream.environment().equals(environment) && lines.containsKey(stream.name()))
                .map(stream -> new LogStream(
                        stream.name(),
                        stream.release(),
                        description.release(stream.release()).toArchitecture(),
                        lines.getOrDefault(stream.name(), List.of())))
                .toList();
    }
}
