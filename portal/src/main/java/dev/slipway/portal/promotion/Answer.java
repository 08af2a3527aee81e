package dev.slipway.portal.promotion;

import dev.slipway.portal.security.Person;

/** What a person answered; the reason is empty for an approval. */
record Answer(Decision.Verdict verdict, Person person, String reason) {

    /** Text that goes with the answer into the pipeline; its nonce tells later whose answer won. */
    String summary(Dossier dossier, String nonce) {
        String mark = " " + mark(nonce);
        String text = (verdict == Decision.Verdict.APPROVED ? "Approved" : "Rejected") + " by " + person.name() + " ("
                + person.id() + ") in Slipway: " + dossier.shown().release().number() + ", revision "
                + dossier.shown().release().revision().abbreviated() + ", evidence "
                + dossier.evidence().digest().abbreviated() + (reason.isEmpty() ? "." : ". " + reason);
        String line = text.replaceAll("\\s+", " ");
        int room = Decision.LONGEST_SUMMARY - mark.length();
        return (line.length() > room ? line.substring(0, room - 1) + "…" : line) + mark;
    }

    static String mark(String nonce) {
        return "[slipway:" + nonce + "]";
    }
}
