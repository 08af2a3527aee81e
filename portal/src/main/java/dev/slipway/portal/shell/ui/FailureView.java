package dev.slipway.portal.shell.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.HttpStatusCode;
import dev.slipway.portal.uikit.EmptyState;
import dev.slipway.portal.uikit.Page;
import dev.slipway.portal.uikit.Reference;
import jakarta.annotation.security.PermitAll;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says that a page could not be shown, with a number under which the log has the cause. */
@ParentLayout(MainLayout.class)
@PageTitle("Something went wrong · Slipway")
@PermitAll
class FailureView extends Page implements HasErrorParameter<Exception> {
    private static final Logger LOG = LoggerFactory.getLogger(FailureView.class);

    FailureView() {
        super("Something went wrong", "This page could not be shown.");
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        String reference = Reference.next();
        LOG.error("A page failed; it shows reference {}", reference, parameter.getCaughtException());
        add(new EmptyState(
                "Nothing was lost.",
                "Reload the page to try again. If it stays, tell whoever runs this portal the reference " + reference
                        + ".",
                new Anchor("", "Go to Home")));
        return HttpStatusCode.INTERNAL_SERVER_ERROR.getCode();
    }
}
