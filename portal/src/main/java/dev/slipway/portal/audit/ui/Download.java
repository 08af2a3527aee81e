package dev.slipway.portal.audit.ui;

import com.vaadin.flow.component.html.Anchor;

/** Link to a file that the server writes. */
class Download extends Anchor {

    Download(String words) {
        super("", words);
        setRouterIgnore(true);
        getElement().setAttribute("download", true);
    }
}
