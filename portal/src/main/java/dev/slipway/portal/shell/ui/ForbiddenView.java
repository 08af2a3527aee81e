package dev.slipway.portal.shell.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.HttpStatusCode;
import dev.slipway.portal.security.CurrentPerson;
import dev.slipway.portal.security.Person;
import dev.slipway.portal.security.Role;
import dev.slipway.portal.uikit.EmptyState;
import dev.slipway.portal.uikit.Page;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says that a page is not for the person who asked for it, which role it needs, and which they have. */
@ParentLayout(MainLayout.class)
@PageTitle("Not allowed · Slipway")
@PermitAll
class ForbiddenView extends Page implements HasErrorParameter<AccessDeniedException> {
    private final CurrentPerson current;

    ForbiddenView(CurrentPerson current) {
        super("Not allowed", "This page is for people with another role.");
        this.current = current;
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<AccessDeniedException> parameter) {
        add(new EmptyState(
                needs(event.getLocation().getPath()),
                current.get().map(ForbiddenView::has).orElse("Nobody is signed in.")
                        + " Roles come with the sign-in: ask whoever runs this portal, or let a colleague do it.",
                new Anchor("", "Go to Home"),
                new Anchor("functions", "Open the functions")));
        return HttpStatusCode.FORBIDDEN.getCode();
    }

    private static String needs(String path) {
        return RouteConfiguration.forApplicationScope()
                .getRoute(path)
                .flatMap(page -> Optional.ofNullable(page.getAnnotation(RolesAllowed.class)))
                .map(roles -> "It needs the role "
                        + List.of(roles.value()).stream()
                                .map(role -> role.toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(" or "))
                        + ".")
                .orElse("You may not open it.");
    }

    private static String has(Person person) {
        String roles = person.roles().stream()
                .map(Role::name)
                .map(role -> role.toLowerCase(Locale.ROOT))
                .sorted()
                .collect(Collectors.joining(", "));
        return person.name() + " is " + (roles.isEmpty() ? "without a role." : roles + ".");
    }
}
