package dev.slipway.portal.guidelines;

/** Ready-made documents for tests of other packages. */
public final class TestDocuments {
    private TestDocuments() {}

    /** Documents of which there are none. */
    public static Documents none() {
        return new ManualDocumentFiles().open();
    }
}
