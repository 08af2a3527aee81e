package dev.slipway.portal.security;

import java.util.List;
import java.util.Optional;

/** Everybody whom the portal knows; where they come from depends on the sign-in that is configured. */
public interface People {

    Optional<Person> find(String id);

    /** Everybody, in the order in which they are shown. */
    List<Person> all();
}
