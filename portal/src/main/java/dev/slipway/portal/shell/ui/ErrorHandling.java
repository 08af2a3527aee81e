package dev.slipway.portal.shell.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import dev.slipway.portal.uikit.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** The one handler of what nobody expected: a reference number on the screen, the rest in the log. */
@Component
class ErrorHandling implements VaadinServiceInitListener {
    private static final Logger LOG = LoggerFactory.getLogger(ErrorHandling.class);

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addSessionInitListener(init -> init.getSession().setErrorHandler(ErrorHandling::handle));
    }

    private static void handle(ErrorEvent event) {
        Throwable cause = event.getThrowable();
        String message;
        if (cause instanceof AccessDeniedException refused) {
            message = refused.getMessage() + " Ask somebody who may.";
        } else {
            String reference = Reference.next();
            LOG.error("Unexpected; the page shows reference {}", reference, cause);
            message = "Something went wrong that should not have. Nothing was lost; reference " + reference + ".";
        }
        UI ui = UI.getCurrent();
        if (ui != null) {
            ui.access(() -> show(message));
        }
    }

    private static void show(String message) {
        Notification notification = Notification.show(message, 8000, Notification.Position.BOTTOM_START);
        notification.addThemeVariants(NotificationVariant.LUMO_ERROR);
    }
}
