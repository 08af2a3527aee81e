package dev.slipway.portal.uikit;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinSession;
import jakarta.servlet.http.Cookie;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;

/**
 * Zone that the reader of a page wants times in: UTC unless chosen otherwise. It is kept in a cookie of the browser, since
 * it belongs to the place rather than to the person, and since the first page already needs it.
 */
public final class ReaderZone {
    /** What times are in until somebody chooses. */
    public static final ZoneId DEFAULT = ZoneId.of("UTC");

    private static final String COOKIE = "slipway-zone";

    private ReaderZone() {}

    /** The zone of whoever reads the page that is being made; {@link #DEFAULT} outside of one. */
    public static ZoneId current() {
        VaadinSession session = VaadinSession.getCurrent();
        if (session == null) {
            return DEFAULT;
        }
        ZoneId known = session.getAttribute(ZoneId.class);
        if (known != null) {
            return known;
        }
        VaadinRequest request = VaadinRequest.getCurrent();
        if (request == null) {
            return DEFAULT;
        }
        ZoneId zone = cookie(request).orElse(DEFAULT);
        session.setAttribute(ZoneId.class, zone);
        return zone;
    }

    /** Has times shown in another zone from the next page on, in this browser. */
    public static void choose(UI ui, ZoneId zone) {
        ui.getSession().setAttribute(ZoneId.class, zone);
        ui.getPage()
                .executeJs(
                        "document.cookie = $0 + '=' + encodeURIComponent($1) + ';path=/;max-age=31536000;samesite=lax'",
                        COOKIE,
                        zone.getId());
    }

    /** The zone with this id, if there is one. */
    static Optional<ZoneId> of(String id) {
        try {
            return Optional.of(ZoneId.of(id));
        } catch (DateTimeException unknown) {
            return Optional.empty();
        }
    }

    private static Optional<ZoneId> cookie(VaadinRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(COOKIE))
                        .findFirst()
                        .flatMap(cookie -> of(cookie.getValue().replace("%2F", "/")));
    }
}
