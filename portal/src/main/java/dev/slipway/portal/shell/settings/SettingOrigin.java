package dev.slipway.portal.shell.settings;

/**
 * Where a setting's value comes from.
 *
 * @param detail such as the name of the variable or the place in the file; may be empty
 */
public record SettingOrigin(Kind kind, String detail) {

    /** Kinds of places, in the words of the page. */
    public enum Kind {
        DEFAULT("default"),
        PROFILE("profile"),
        FILE("file"),
        ENVIRONMENT("environment variable"),
        SYSTEM_PROPERTY("system property"),
        COMMAND_LINE("command line"),
        OTHER("other");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** As people read it. */
        public String label() {
            return label;
        }
    }

    /** Whether somebody has set it, instead of leaving what the portal ships with. */
    public boolean changed() {
        return kind != Kind.DEFAULT;
    }
}
