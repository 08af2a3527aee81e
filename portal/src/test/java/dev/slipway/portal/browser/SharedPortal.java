package dev.slipway.portal.browser;

/** The one server and the one browser that all browser tests share; both end with the JVM. */
final class SharedPortal {
    private static final PackagedPortal PORTAL = PackagedPortal.start(PackagedPortal.folder("shared"));
    private static final Browser BROWSER = new Browser();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(PORTAL::close));
    }

    private SharedPortal() {}

    static PackagedPortal portal() {
        return PORTAL;
    }

    static Browser browser() {
        return BROWSER;
    }
}
