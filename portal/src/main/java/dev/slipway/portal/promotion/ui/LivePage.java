package dev.slipway.portal.promotion.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;

/** Keeps a component up to date while it is on a page: reads again, as the person who opened it, after each change. */
final class LivePage {

    private LivePage() {}

    static void keep(Component component, PipelineWatch watch, Runnable read) {
        component.addAttachListener(attached -> {
            UI ui = attached.getUI();
            // Watchers are called by threads on which nobody is signed in.
            Runnable asReader = new DelegatingSecurityContextRunnable(read);
            Registration registration = watch.watch(() -> ui.access(asReader::run));
            component.addDetachListener(detached -> {
                registration.remove();
                detached.unregisterListener();
            });
        });
    }
}
