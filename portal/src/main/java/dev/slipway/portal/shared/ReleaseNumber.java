package dev.slipway.portal.shared;

/** Number of a release of one function: the n-th artefact built for it, shown as {@code v<n>}. */
public record ReleaseNumber(int value) implements Comparable<ReleaseNumber> {

    public ReleaseNumber {
        if (value < 1) {
            throw new IllegalArgumentException("A release number starts at 1, not " + value + ".");
        }
    }

    @Override
    public int compareTo(ReleaseNumber other) {
        return Integer.compare(value, other.value);
    }

    @Override
    public String toString() {
        return "v" + value;
    }
}
