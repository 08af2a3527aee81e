package dev.slipway.portal.search.index;

import dev.slipway.portal.guidelines.DocumentSections;
import dev.slipway.portal.guidelines.Section;
import dev.slipway.portal.search.Entry;
import dev.slipway.portal.search.Entry.Words;
import dev.slipway.portal.search.EntryKind;
import dev.slipway.portal.security.Role;
import dev.slipway.portal.uikit.NavigationEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What a release of the portal brings with it: the documents in its jar, its pages, and what one can do. */
@Component
class FixedEntries {
    private static final String DECISIONS = "decisions";

    private final DocumentSections sections;
    // Asked for when they are needed: some of them wait for what is not there yet while the portal starts.
    private final ObjectProvider<NavigationEntry> pages;

    FixedEntries(DocumentSections sections, ObjectProvider<NavigationEntry> pages) {
        this.sections = sections;
        this.pages = pages;
    }

    List<Entry> all() {
        List<Entry> entries = new ArrayList<>();
        sections.all().forEach(section -> add(section, entries));
        entries.add(action("Create a function", "new wizard template", "functions/new", Optional.of(Role.DEVELOPER)));
        entries.add(action("Approve or reject", "promotion inbox waits", "approvals", Optional.of(Role.APPROVER)));
        entries.add(action("Look at the delivery", "pipelines releases", "delivery", Optional.empty()));
        entries.add(action("Upgrade functions", "template behind campaign", "upgrades", Optional.empty()));
        pages.orderedStream()
                .forEach(page -> entries.add(action("Go to " + page.label(), "page", page.route(), Optional.empty())));
        return entries;
    }

    private static void add(Section section, List<Entry> entries) {
        boolean decision = section.document().path().folder().equals(DECISIONS);
        String document = section.document().title();
        String context = section.heading().equals(document) ? "" : document;
        entries.add(new Entry(
                decision ? EntryKind.DECISION : EntryKind.DOCUMENT,
                new Words(section.heading(), context, section.text()),
                section.address()));
        section.code()
                .forEach(code -> entries.add(
                        new Entry(EntryKind.CODE, new Words(section.heading(), document, code), section.address())));
    }

    private static Entry action(String title, String words, String address, Optional<Role> audience) {
        return new Entry(EntryKind.ACTION, new Words(title, "", words), address, "", audience);
    }
}
