package dev.slipway.portal.sourcecontrol.requests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Who people on the Git host are here. Whoever is not named is nobody: a guess could let somebody approve their own work. */
final class HostPeople {
    private static final Logger LOG = LoggerFactory.getLogger(HostPeople.class);

    /** Stands in place of a sign-in name for the account that the portal itself has on the host. */
    private static final String PORTAL = "-";

    private final MergeSettings settings;

    HostPeople(MergeSettings settings) {
        this.settings = settings;
    }

    /** Sign-in names of all of them, or nothing if one of them is not known here. */
    Optional<Set<String>> all(Set<String> logins) {
        Map<String, String> names = settings.file().map(HostPeople::read).orElse(Map.of());
        Set<String> people = new HashSet<>();
        for (String login : logins) {
            String lower = login.toLowerCase(Locale.ROOT);
            String name = settings.file().isEmpty() ? lower : names.getOrDefault(lower, "");
            if (name.isEmpty()) {
                return Optional.empty();
            }
            if (!name.equals(PORTAL)) {
                people.add(name);
            }
        }
        return people.isEmpty() ? Optional.empty() : Optional.of(people);
    }

    /** Read each time, so that somebody who joins needs no restart. */
    private static Map<String, String> read(Path file) {
        Map<String, String> names = new HashMap<>();
        try {
            for (String line : Files.readAllLines(file)) {
                String[] words = line.strip().split("\\s+");
                if (words.length == 2 && !words[0].startsWith("#")) {
                    names.put(words[0].toLowerCase(Locale.ROOT), words[1]);
                }
            }
        } catch (IOException unreadable) {
            LOG.warn("{} cannot be read, so no merge proves who made a commit", file, unreadable);
        }
        return names;
    }
}
