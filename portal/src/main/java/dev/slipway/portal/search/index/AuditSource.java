package dev.slipway.portal.search.index;

import dev.slipway.portal.audit.AuditEntry;
import dev.slipway.portal.audit.AuditFeed;
import dev.slipway.portal.search.Entry;
import dev.slipway.portal.search.Entry.Words;
import dev.slipway.portal.search.EntryKind;
import dev.slipway.portal.uikit.Moments;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Entries of the audit, which only ever get more. */
@Component
class AuditSource {
    /** Of a longer audit the newest are found here; its own page finds all. */
    private static final long MOST = 50_000;

    private static final int BATCH = 1_000;

    private final AuditFeed feed;
    private long last = -1;

    AuditSource(AuditFeed feed) {
        this.feed = feed;
    }

    /** The next entries that were not handed out yet, oldest first; none where there is nothing new. */
    List<Entry> next() {
        if (last < 0) {
            last = Math.max(0, feed.newest() - MOST);
        }
        List<AuditEntry> entries = feed.after(last, BATCH);
        if (!entries.isEmpty()) {
            last = entries.getLast().number();
        }
        return entries.stream().map(AuditSource::entry).toList();
    }

    private static Entry entry(AuditEntry entry) {
        AuditEntry.Deed deed = entry.deed();
        String facts = deed.facts().entrySet().stream()
                .map(fact -> fact.getKey() + " " + fact.getValue())
                .collect(Collectors.joining(", "));
        return new Entry(
                EntryKind.AUDIT,
                new Words(
                        deed.action() + " " + deed.subject(),
                        entry.actor().name() + ", " + Moments.second(entry.at()),
                        facts),
                "audit?action=" + encoded(deed.action()) + "&subject=" + encoded(deed.subject()));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
