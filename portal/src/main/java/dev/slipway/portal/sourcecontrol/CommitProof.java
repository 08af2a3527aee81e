package dev.slipway.portal.sourcecontrol;

import java.util.Optional;

/**
 * Port: one way to be certain who made a commit. Author, co-author and trailers are text that anybody can write; a proof
 * rests on something else, such as the portal's own record or a signature.
 */
public interface CommitProof {

    /** Sign-in name of the person who certainly made this commit, or nothing where this proof cannot tell. */
    Optional<String> makerOf(CommitSummary commit);
}
