package dev.slipway.portal.search;

import dev.slipway.portal.security.Role;
import java.util.Optional;

/**
 * Something that can be found.
 *
 * @param kind what it is
 * @param words what is searched
 * @param address where it is shown, below the portal's root
 * @param team the team that it belongs to; empty where it belongs to none
 * @param audience the role that a person needs to find it; nothing where everybody who is signed in may
 */
public record Entry(EntryKind kind, Words words, String address, String team, Optional<Role> audience) {

    /** An entry of no team that everybody may find. */
    public Entry(EntryKind kind, Words words, String address) {
        this(kind, words, address, "", Optional.empty());
    }

    /**
     * What is searched, weighed in this order.
     *
     * @param title its name
     * @param context what tells it from others of the same name, e.g. the document of a heading
     * @param text everything else
     */
    public record Words(String title, String context, String text) {}
}
