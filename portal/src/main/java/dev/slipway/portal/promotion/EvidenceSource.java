package dev.slipway.portal.promotion;

/**
 * Port: one row of what is shown beside the approve button. What did not run is missing; sample data is never
 * evidence. The same comparison must give the same row, since a digest over all rows binds the decision.
 */
public interface EvidenceSource {

    /** The name by which policies require the row, such as {@code checks}. */
    String id();

    /** What the row is called on the page. */
    String label();

    /** Position from the top; gaps of ten leave room. */
    int order();

    /** Both values and what to think of the difference. */
    Finding gather(Comparison comparison);
}
