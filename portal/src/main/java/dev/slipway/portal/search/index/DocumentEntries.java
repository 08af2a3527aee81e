package dev.slipway.portal.search.index;

import dev.slipway.portal.guidelines.Section;
import dev.slipway.portal.search.Entry;
import dev.slipway.portal.search.Entry.Words;
import dev.slipway.portal.search.EntryKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Entries of a document of the catalog: one for each section, and one for each block of code. */
final class DocumentEntries {
    private DocumentEntries() {}

    static List<Entry> of(List<Section> sections, String context, String team) {
        List<Entry> entries = new ArrayList<>();
        for (Section section : sections) {
            entries.add(entry(EntryKind.DOCUMENT, section, context, section.text(), team));
            section.code().forEach(code -> entries.add(entry(EntryKind.CODE, section, context, code, team)));
        }
        return entries;
    }

    private static Entry entry(EntryKind kind, Section section, String context, String text, String team) {
        String file = section.document().path().file();
        // A README is called as its function, which is to be found first.
        String title =
                section.heading().equals(context) ? file.substring(file.lastIndexOf('/') + 1) : section.heading();
        return new Entry(kind, new Words(title, context, text), section.address(), team, Optional.empty());
    }
}
