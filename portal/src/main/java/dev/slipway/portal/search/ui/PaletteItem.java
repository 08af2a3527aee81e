package dev.slipway.portal.search.ui;

import dev.slipway.portal.search.Piece;
import java.util.List;

/**
 * A line of the palette.
 *
 * @param section under which it stands, e.g. {@code Recent}
 * @param title in pieces
 * @param context what tells it from others of the same name
 * @param address where it leads, below the portal's root
 * @param sure whether it has every word that was typed; what has only some is opened by choosing it, not by Enter alone
 */
record PaletteItem(String section, List<Piece> title, String context, String address, boolean sure) {

    PaletteItem {
        title = List.copyOf(title);
    }

    static PaletteItem plain(String section, String title, String context, String address) {
        return new PaletteItem(section, List.of(new Piece(title, false)), context, address, true);
    }
}
