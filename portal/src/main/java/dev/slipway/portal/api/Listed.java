package dev.slipway.portal.api;

import java.util.List;

/**
 * A page of a list.
 *
 * @param items what is on it
 * @param page counted from 0
 * @param size the most that a page holds
 * @param total how many there are on all pages
 */
public record Listed<T>(List<T> items, int page, int size, long total) {

    /** Copies the items. */
    public Listed {
        items = List.copyOf(items);
    }

    /** A page of all there are. */
    static <T> Listed<T> page(List<T> all, int page, int size) {
        return new Listed<>(all.stream().skip((long) page * size).limit(size).toList(), page, size, all.size());
    }
}
