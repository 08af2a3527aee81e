package dev.slipway.portal.uikit;

import com.vaadin.flow.component.Component;

/** Port: something in the bar above every page; the module that owns it declares it as a bean. */
public interface TopBarPart {

    /** A fresh component; called once for each window. */
    Component create();

    /** Position from the left; gaps of ten leave room. */
    int order();
}
