package dev.slipway.portal.security;

/** Where the sentence for somebody who could not be signed in is kept until the sign-in page shows it. */
public final class SignInProblem {
    /** Name of the session's attribute. */
    public static final String ATTRIBUTE = SignInProblem.class.getName();

    private SignInProblem() {}
}
