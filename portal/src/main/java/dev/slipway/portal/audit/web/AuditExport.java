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
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Endpoint that writes the entries of a filter as CSV. */
@RestController
class AuditExport {
    private final AuditEntries entries;

    AuditExport(AuditEntries entries) {
        this.entries = entries;
    }

    @GetMapping("/api/audit.csv")
    void export(
            @RequestParam(defaultValue = "") String person,
            @RequestParam(defaultValue = "") String action,
            @RequestParam(defaultValue = "") String subject,
            @RequestParam Optional<LocalDate> from,
            @RequestParam Optional<LocalDate> to,
            HttpServletResponse response)
            throws IOException {
        response.setContentType("text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"slipway-audit.csv\"");
        PrintWriter writer = response.getWriter();
        writer.write(CsvRow.of("number", "at", "person", "name", "action", "subject", "facts", "hash"));
        entries.forEach(
                new AuditFilter(person, action, subject, new AuditFilter.Days(from, to)),
                entry -> writer.write(row(entry)));
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
