package dev.slipway.portal.search;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What kind of thing a search finds, in the order in which kinds are offered. */
public enum EntryKind {
    FUNCTION("Functions"),
    DOCUMENT("Documents"),
    CODE("Code"),
    DECISION("Decisions"),
    AUDIT("Audit"),
    PERSON("People"),
    ACTION("Actions");

    private final String label;

    EntryKind(String label) {
        this.label = label;
    }

    /** What several of the kind are called. */
    public String label() {
        return label;
    }

    /** As an address writes it, e.g. {@code function}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind that an address names, if there is such a kind. */
    public static Optional<EntryKind> of(String id) {
        return Stream.of(values()).filter(kind -> kind.id().equals(id)).findFirst();
    }
}
