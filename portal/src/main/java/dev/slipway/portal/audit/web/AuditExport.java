package dev.slipway.portal.audit.web;

import dev.slipway.portal.audit.AuditEntries;
import dev.slipway.portal.audit.AuditEntry;
import dev.slipway.portal.audit.AuditFilter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Endpoints that write the entries of a filter, as CSV and as JSON Lines. */
@RestController
class AuditExport {
    private final AuditEntries entries;
    private final JsonMapper json;

    AuditExport(AuditEntries entries, JsonMapper json) {
        this.entries = entries;
        this.json = json;
    }

    /** What of the audit is wanted, as the address says it. */
    record Wanted(
            @Nullable String person,
            @Nullable String action,
            @Nullable String subject,
            @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
            @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate to) {

        AuditFilter filter() {
            return new AuditFilter(
                    orEmpty(person),
                    orEmpty(action),
                    orEmpty(subject),
                    new AuditFilter.Days(Optional.ofNullable(from), Optional.ofNullable(to)));
        }

        private static String orEmpty(@Nullable String text) {
            return text == null ? "" : text;
        }
    }

    @GetMapping("/audit/export.csv")
    void csv(Wanted wanted, HttpServletResponse response) throws IOException {
        PrintWriter writer = download(response, "text/csv", "slipway-audit.csv");
        writer.write(CsvRow.of("number", "at", "person", "name", "action", "subject", "facts", "hash"));
        entries.forEach(wanted.filter(), entry -> writer.write(row(entry)));
    }

    /** One JSON object a line, newest first, with all that the hash covers except the hash before. */
    @GetMapping("/audit/export.jsonl")
    void jsonLines(Wanted wanted, HttpServletResponse response) throws IOException {
        PrintWriter writer = download(response, "application/jsonl", "slipway-audit.jsonl");
        entries.forEach(
                wanted.filter(),
                entry -> writer.append(json.writeValueAsString(entry)).append('\n'));
    }

    private static PrintWriter download(HttpServletResponse response, String type, String name) throws IOException {
        response.setContentType(type);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
        return response.getWriter();
    }

    static String row(AuditEntry entry) {
        return CsvRow.of(
                String.valueOf(entry.number()),
                entry.at().toString(),
                entry.actor().id(),
                entry.actor().name(),
                entry.deed().action(),
                entry.deed().subject(),
                entry.deed().facts().entrySet().stream()
                        .map(fact -> fact.getKey() + "=" + fact.getValue())
                        .collect(Collectors.joining("; ")),
                entry.hash());
    }
}
