package dev.slipway.portal.shell.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.internal.NavigationRouteTarget;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.auth.AccessAnnotationChecker;
import dev.slipway.portal.uikit.AddressedNames;
import dev.slipway.portal.uikit.NothingThere;
import dev.slipway.portal.uikit.NothingThereException;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Gives an address that leads nowhere the status 404 and {@link NotFoundView}: one without a view, and one whose names are
 * of nothing that exists. One that leads to a view for people with another role has the status 403; Flow shows its
 * {@link ForbiddenView}.
 */
@Component
class FirstAnswers implements VaadinServiceInitListener {
    private static final Logger LOG = LoggerFactory.getLogger(FirstAnswers.class);

    private final AccessAnnotationChecker roles = new AccessAnnotationChecker();
    private final ObjectProvider<AddressedNames> names;

    FirstAnswers(ObjectProvider<AddressedNames> names) {
        this.names = names;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(index -> {
            refusal(index.getVaadinRequest())
                    .ifPresent(status -> index.getVaadinResponse().setStatus(status.getCode()));
        });
        event.getSource().addUIInitListener(init -> init.getUI().addBeforeEnterListener(this::judge));
    }

    private void judge(BeforeEnterEvent event) {
        missing(
                        event.getNavigationTarget(),
                        event.getRouteParameters(),
                        event.getLocation().getQueryParameters())
                .ifPresent(nothing -> event.rerouteToError(new NothingThereException(nothing), ""));
    }

    private Optional<HttpStatusCode> refusal(VaadinRequest request) {
        String path = request.getPathInfo();
        String address = path == null ? "" : path.replaceAll("^/+|/+$", "");
        NavigationRouteTarget found =
                RouteConfiguration.forApplicationScope().getHandledRegistry().getNavigationRouteTarget(address);
        if (!found.hasTarget()) {
            return Optional.of(HttpStatusCode.NOT_FOUND);
        }
        Class<?> view = found.getRouteTarget().getTarget();
        if (!roles.hasAccess(view, request.getUserPrincipal(), request::isUserInRole)) {
            return Optional.of(HttpStatusCode.FORBIDDEN);
        }
        return missing(view, found.getRouteParameters(), QueryParameters.full(request.getParameterMap()))
                .map(nothing -> HttpStatusCode.NOT_FOUND);
    }

    /** Where it cannot be found out, the view itself says what is the matter. */
    private Optional<NothingThere> missing(Class<?> view, RouteParameters parameters, QueryParameters query) {
        List<AddressedNames> ofView =
                names.stream().filter(each -> each.view().equals(view)).toList();
        try {
            return ofView.stream()
                    .flatMap(each -> each.missing(parameters, query).stream())
                    .findFirst();
        } catch (RuntimeException unclear) {
            LOG.debug("Whether there is something at an address of {} is not known", view.getSimpleName(), unclear);
            return Optional.empty();
        }
    }
}
