package dev.slipway.portal.shell.settings;

import dev.slipway.portal.shell.settings.SettingOrigin.Kind;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.origin.Origin;
import org.springframework.boot.origin.PropertySourceOrigin;
import org.springframework.boot.origin.SystemEnvironmentOrigin;
import org.springframework.boot.origin.TextResourceOrigin;
import org.springframework.core.env.CommandLinePropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.Resource;

/** Says in an operator's words which source a value was found in. */
final class Origins {
    private static final Pattern PROFILE = Pattern.compile(".*application-([\\w-]+)\\.(?:ya?ml|properties)");

    private Origins() {}

    static SettingOrigin of(@Nullable Object source, @Nullable Origin origin) {
        String name = source instanceof PropertySource<?> named ? named.getName() : "";
        if (source instanceof CommandLinePropertySource<?>) {
            return new SettingOrigin(Kind.COMMAND_LINE, "");
        }
        if (name.equals(StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME)) {
            return new SettingOrigin(Kind.SYSTEM_PROPERTY, "");
        }
        if (name.equals(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME)) {
            return new SettingOrigin(Kind.ENVIRONMENT, variable(origin));
        }
        TextResourceOrigin place = place(origin);
        return place != null && place.getResource() != null
                ? file(place.getResource(), String.valueOf(place.getLocation()))
                : new SettingOrigin(Kind.OTHER, name);
    }

    private static String variable(@Nullable Origin origin) {
        return switch (origin) {
            case SystemEnvironmentOrigin variable -> variable.getProperty();
            case PropertySourceOrigin within when within.getOrigin() != null -> variable(within.getOrigin());
            case PropertySourceOrigin within -> within.getPropertyName();
            case null, default -> "";
        };
    }

    private static @Nullable TextResourceOrigin place(@Nullable Origin origin) {
        return switch (origin) {
            case TextResourceOrigin place -> place;
            case PropertySourceOrigin within -> place(within.getOrigin());
            case null, default -> null;
        };
    }

    private static SettingOrigin file(Resource resource, String place) {
        String path = String.valueOf(resource.getFilename());
        Matcher profile = PROFILE.matcher(path);
        boolean shipped = resource.getDescription().contains("class path");
        if (shipped) {
            return profile.matches()
                    ? new SettingOrigin(Kind.PROFILE, profile.group(1))
                    : new SettingOrigin(Kind.DEFAULT, "");
        }
        return new SettingOrigin(Kind.FILE, resource.getDescription() + ", line " + place.replaceAll(":.*", ""));
    }
}
