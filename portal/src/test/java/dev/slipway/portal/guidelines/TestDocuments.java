package dev.slipway.portal.guidelines;

/** Ready-made documents for tests of other packages. */
public final class TestDocuments {
    private TestDocuments() {}

    /** Documents of which there are none. */
    public static Documents none() {
        return new ManualDocumentFiles().open();
    }

    /** The sections of one document. */
    public static DocumentSections sections(String path, String markdown) {
        ManualDocumentFiles files = new ManualDocumentFiles().document(path, markdown);
        return new DocumentSections(files, new Charts(files));
    }
}
