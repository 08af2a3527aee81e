package dev.slipway.portal.catalog;

import com.vaadin.flow.component.Component;

/** Port: a part of a function's overview, below what its manifest says; the module that owns it declares it as a bean. */
public interface OverviewPart {

    /** A fresh component for one function, which loads by itself; called once a visit. */
    Component content(CatalogEntry.Readable function);
}
