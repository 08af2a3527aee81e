package dev.slipway.portal.security.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.WrappedSession;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import dev.slipway.portal.security.People;
import dev.slipway.portal.security.Person;
import dev.slipway.portal.security.Role;
import dev.slipway.portal.security.SampleSignIn;
import dev.slipway.portal.security.SignInProblem;
import dev.slipway.portal.security.SignInWay;
import dev.slipway.portal.security.TeamMembership;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.security.web.csrf.CsrfToken;

/** The page on which a visitor chooses which of the sample people to be, or goes to the identity provider. */
@Route(value = "sign-in", autoLayout = false)
@PageTitle("Sign in · Slipway")
@AnonymousAllowed
class SignInView extends Main {
    private final TeamMembership membership;

    SignInView(People people, TeamMembership membership, SignInWay way) {
        this.membership = membership;
        addClassName("sign-in");
        Div card = new Div();
        card.addClassNames("card", "sign-in-card");
        H1 brand = new H1("Slipway");
        brand.addClassName("brand");
        card.add(brand, new Paragraph("Build, tune and ship Rust functions on AWS Lambda."));
        way.provider().ifPresentOrElse(provider -> addProvider(card, provider), () -> addSamples(card, people));
        add(card);
    }

    private void addSamples(Div card, People people) {
        card.add(new H2("Who are you today?"));
        people.all().forEach(person -> card.getElement().appendChild(signInForm(person)));
        Paragraph note = new Paragraph("Sample people, on this machine only. Nothing here reaches AWS.");
        note.addClassName("muted");
        card.add(note);
    }

    /** Whoever comes here has signed out, or could not be signed in. */
    private static void addProvider(Div card, String provider) {
        card.add(new H2("Sign in"));
        WrappedSession session = VaadinRequest.getCurrent().getWrappedSession();
        if (session.getAttribute(SignInProblem.ATTRIBUTE) instanceof String problem) {
            session.removeAttribute(SignInProblem.ATTRIBUTE);
            Paragraph words = new Paragraph(problem);
            words.setId("sign-in-problem");
            words.addClassNames("notice", "notice-bad");
            words.getElement().setAttribute("role", "alert");
            card.add(words);
        }
        // A plain link: the router of the page has no part in it.
        Anchor link = new Anchor("oauth2/authorization/slipway", "Sign in with " + provider);
        link.setRouterIgnore(true);
        link.setId("sign-in-with-provider");
        link.addClassName("person-choice");
        card.add(link);
    }

    /** A plain form: it works before any script does, and Spring Security handles it. */
    private Element signInForm(Person person) {
        Element form = new Element("form").setAttribute("method", "post").setAttribute("action", "sign-in");
        CsrfToken token = (CsrfToken) VaadinServletRequest.getCurrent().getAttribute(CsrfToken.class.getName());
        form.appendChild(
                hidden("username", person.id()),
                hidden("password", SampleSignIn.PASSWORD),
                hidden(token.getParameterName(), token.getToken()),
                button(person).getElement());
        return form;
    }

    private NativeButton button(Person person) {
        NativeButton button = new NativeButton();
        button.getElement().setAttribute("type", "submit");
        button.addClassName("person-choice");
        button.setId("sign-in-as-" + person.id());
        Span name = new Span(person.name());
        name.addClassName("person-name");
        Span role = new Span(describe(person));
        role.addClassName("muted");
        button.add(name, role);
        return button;
    }

    private String describe(Person person) {
        String roles = person.roles().stream()
                .sorted()
                .map(role -> role.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        String teams = membership.teamsOf(person.id()).stream()
                .map(team -> team.value())
                .sorted()
                .collect(Collectors.joining(", "));
        return person.has(Role.ADMINISTRATOR) || teams.isEmpty() ? roles : roles + " · " + teams;
    }

    private static Element hidden(String name, String value) {
        Input input = new Input();
        input.setType("hidden");
        input.getElement().setAttribute("name", name).setAttribute("value", value);
        return input.getElement();
    }
}
