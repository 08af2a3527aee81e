package dev.slipway.portal.shell.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.HttpStatusCode;
import dev.slipway.portal.uikit.EmptyState;
import dev.slipway.portal.uikit.Page;
import jakarta.annotation.security.PermitAll;

/** Says that there is nothing at an address. */
@ParentLayout(MainLayout.class)
@PageTitle("Not found · Slipway")
@PermitAll
class NotFoundView extends Page implements HasErrorParameter<NotFoundException> {

    NotFoundView() {
        super("Not found", "There is nothing at this address.");
        add(new EmptyState(
                "The page may have moved, or its function was renamed.",
                "Go on from the list of functions, or from what waits for you.",
                new Anchor("functions", "Open the functions")));
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        return HttpStatusCode.NOT_FOUND.getCode();
    }
}
