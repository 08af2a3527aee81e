package dev.slipway.infra;

/** Who may call the HTTP functions of an environment; nobody may do so unknown. */
public sealed interface HttpCallers {

    /** Principals of AWS that are allowed to, who sign their requests: the default. */
    record SignedByIam() implements HttpCallers {}

    /**
     * Holders of a JSON Web Token.
     *
     * @param issuer who issues it, e.g. {@code https://login.example.com/}
     * @param audience for whom it must be issued
     */
    record WithToken(String issuer, String audience) implements HttpCallers {

        /** Refuses an issuer that is no https address: API Gateway takes no other. */
        public WithToken {
            if (!issuer.startsWith("https://") || audience.isBlank()) {
                throw new IllegalArgumentException("Issuer \"" + issuer + "\" with audience \"" + audience
                        + "\" cannot authorise callers: write an https address and whom tokens are for.");
            }
        }
    }
}
