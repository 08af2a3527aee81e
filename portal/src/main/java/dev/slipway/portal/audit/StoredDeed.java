package dev.slipway.portal.audit;

/** What was done, with its facts as the JSON text that is stored and hashed. */
record StoredDeed(String action, String subject, String facts) {

    StoredDeed {
        require("action", action, 100);
        require("subject", subject, 200);
        require("facts", facts, 8000);
    }

    private static void require(String what, String text, int longest) {
        if (text.length() > longest) {
            throw new IllegalArgumentException("An audit entry's " + what + " has " + text.length()
                    + " characters: record at most " + longest + ".");
        }
    }
}
