package dev.slipway.portal.promotion;

/**
 * One row of the evidence.
 *
 * @param source the source's id
 * @param label what the row is called
 * @param finding what the source found
 */
public record EvidenceRow(String source, String label, Finding finding) {

    /** How good the row is. */
    public Finding.Grade grade() {
        return finding.verdict().grade();
    }
}
