package dev.slipway.portal.shell.settings;

import java.util.regex.Pattern;

/** Leaves out of values what nobody must read on a screen. */
final class Masked {
    static final String HIDDEN = "••••••";

    private static final Pattern SECRET_NAME = Pattern.compile(
            ".*(password|passwd|secret|token|credential|private|api-?key|access-?key).*", Pattern.CASE_INSENSITIVE);
    private static final Pattern USER_OF_ADDRESS = Pattern.compile("(?<=//)[^/@\\s]+(?=@)");
    private static final Pattern SECRET_PARAMETER =
            Pattern.compile("(?i)(?<=(?:password|passwd|secret|token|sslpassword)=)[^;&\\s]+");

    private Masked() {}

    static String value(String name, String value) {
        if (value.isEmpty()) {
            return value;
        }
        if (SECRET_NAME.matcher(name).matches()) {
            return HIDDEN;
        }
        String noUser = USER_OF_ADDRESS.matcher(value).replaceAll(HIDDEN);
        return SECRET_PARAMETER.matcher(noUser).replaceAll(HIDDEN);
    }
}
