package dev.slipway.portal.catalog;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.QueryParameters;

/** Port: a tab of the function page; the module that owns the content declares it as a bean. */
public interface FunctionTab {

    /** Last part of the tab's address, such as {@code performance}. */
    String id();

    /** What the tab is called. */
    String label();

    /** Position from the left; gaps of ten leave room. */
    int order();

    /** A fresh component with the tab's content for one function; called once a visit. */
    Component content(CatalogEntry.Readable function, QueryParameters query);
}
