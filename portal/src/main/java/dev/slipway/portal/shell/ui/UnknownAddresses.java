package dev.slipway.portal.shell.ui;

import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.springframework.stereotype.Component;

/** Gives the page of an address that leads nowhere the status 404, under which {@link NotFoundView} then shows. */
@Component
class UnknownAddresses implements VaadinServiceInitListener {

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(index -> {
            if (isUnknown(index.getVaadinRequest())) {
                index.getVaadinResponse().setStatus(HttpStatusCode.NOT_FOUND.getCode());
            }
        });
    }

    private static boolean isUnknown(VaadinRequest request) {
        String path = request.getPathInfo();
        String address = path == null ? "" : path.replaceAll("^/+|/+$", "");
        return RouteConfiguration.forApplicationScope().getRoute(address).isEmpty();
    }
}
