package dev.slipway.portal.shell.ui;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.springframework.stereotype.Component;

/** Puts the one script first that must run before Vaadin's own. */
@Component
class PageStart implements VaadinServiceInitListener {

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(page -> page.getDocument()
                .head()
                .prependElement("script")
                .attr("src", page.getVaadinRequest().getContextPath() + "/slipway/leave.js"));
    }
}
