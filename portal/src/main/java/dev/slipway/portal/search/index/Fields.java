package dev.slipway.portal.search.index;

/** Names of an entry's fields in the index. */
final class Fields {
    static final String GROUP = "group";
    static final String KIND = "kind";
    static final String TITLE = "title";
    static final String CONTEXT = "context";
    static final String TEXT = "text";
    static final String ADDRESS = "address";
    static final String TEAM = "team";
    static final String AUDIENCE = "audience";

    /** The audience of what everybody may find. */
    static final String EVERYBODY = "everybody";

    private Fields() {}
}
