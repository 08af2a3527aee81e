package dev.slipway.portal.shell;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Prints the address once the portal answers, since nobody reads a log to find it. */
@Component
class ReadyAnnouncement {
    private volatile int port;

    @EventListener
    void remember(WebServerInitializedEvent event) {
        port = event.getWebServer().getPort();
    }

    @EventListener(ApplicationReadyEvent.class)
    void announce() {
        System.out.println("\nSlipway is ready: http://127.0.0.1:" + port + "/\n");
    }
}
