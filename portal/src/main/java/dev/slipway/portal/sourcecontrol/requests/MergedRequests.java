package dev.slipway.portal.sourcecontrol.requests;

import dev.slipway.portal.shared.CommitId;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** A Git host's own account of who brought a commit into main. */
interface MergedRequests {

    Found of(CommitId commit);

    /** What the host says. */
    sealed interface Found {
        /** These people of the host brought it, by something that has this name. */
        record By(Set<String> logins, String how) implements Found {}

        /** The host does not say. */
        record Nobody() implements Found {}

        /** The host could not be asked, for a reason given as a sentence. */
        record Failed(String why) implements Found {}
    }

    /** A name on a host, or an empty text for what is none: a program, or a field that is missing. */
    static String login(JsonNode person, String field) {
        String login = person.path(field).asString("");
        return login.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,254}") ? login : "";
    }
}
