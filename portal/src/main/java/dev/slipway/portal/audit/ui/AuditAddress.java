package dev.slipway.portal.audit.ui;

import com.vaadin.flow.router.QueryParameters;
import dev.slipway.portal.audit.AuditFilter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the page shows, as its address says it. */
record AuditAddress(AuditFilter filter, long below) {

    static AuditAddress of(QueryParameters query) {
        AuditFilter filter = new AuditFilter(
                text(query, "person"),
                text(query, "action"),
                text(query, "subject"),
                new AuditFilter.Days(day(query, "from"), day(query, "to")));
        return new AuditAddress(filter, number(query));
    }

    static AuditAddress of(AuditFilter filter) {
        return new AuditAddress(filter, Long.MAX_VALUE);
    }

    AuditAddress olderThan(long number) {
        return new AuditAddress(filter, number);
    }

    boolean isFiltered() {
        return !filter.equals(AuditFilter.everything());
    }

    String route() {
        List<String> parts = parts();
        if (below != Long.MAX_VALUE) {
            parts.add("below=" + below);
        }
        return "audit" + (parts.isEmpty() ? "" : "?" + String.join("&", parts));
    }

    /** Where all that matches is downloaded, as csv or jsonl. */
    String export(String format) {
        List<String> parts = parts();
        return "audit/export." + format + (parts.isEmpty() ? "" : "?" + String.join("&", parts));
    }

    private List<String> parts() {
        List<String> parts = new ArrayList<>();
        add(parts, "person", filter.person());
        add(parts, "action", filter.action());
        add(parts, "subject", filter.subject());
        filter.days().first().ifPresent(day -> add(parts, "from", day.toString()));
        filter.days().last().ifPresent(day -> add(parts, "to", day.toString()));
        return parts;
    }

    private static void add(List<String> parts, String name, String value) {
        if (!value.isEmpty()) {
            parts.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }

    private static String text(QueryParameters query, String name) {
        return query.getSingleParameter(name).orElse("").strip();
    }

    /** A day that cannot be read is left out, as is anything else that people mistype in an address. */
    private static Optional<LocalDate> day(QueryParameters query, String name) {
        try {
            return query.getSingleParameter(name).map(LocalDate::parse);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static long number(QueryParameters query) {
        try {
            return query.getSingleParameter("below").map(Long::parseLong).orElse(Long.MAX_VALUE);
        } catch (NumberFormatException e) {
            return Long.MAX_VALUE;
        }
    }
}
