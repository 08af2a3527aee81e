package dev.slipway.portal.outbound;

/** What came of a call outside. */
public sealed interface OutboundAnswer {

    /** A sentence for people, without anything that the other side wrote. */
    String words();

    /**
     * The other side answered.
     *
     * @param body to be parsed and never shown; it stays out of this answer's text
     */
    record Answered(String host, int status, String body) implements OutboundAnswer {

        /** Whether it did what it was asked for. */
        public boolean isSuccess() {
            return status >= 200 && status < 300;
        }

        @Override
        public String words() {
            if (status >= 300 && status < 400) {
                return host + " answered " + status + ", a redirect, which is not followed: enter the address that it "
                        + "leads to.";
            }
            return host + " answered " + status + ".";
        }

        @Override
        public String toString() {
            return words();
        }
    }

    /** The portal does not call there. */
    record Refused(String words) implements OutboundAnswer {}

    /** There was no answer, or none that could be used. */
    record Failed(String words) implements OutboundAnswer {}
}
