package dev.slipway.portal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.vaadin.flow.router.Route;
import dev.slipway.portal.browser.VisitedRoutes.VisitedRoute;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/** Every route in both themes and three widths: accessible, nothing scrolls sideways, no error in the console. */
@Order(2)
@ExtendWith(PortalLogOnFailure.class)
class RoutesIT {
    private static final Map<String, Page> VISITORS = new HashMap<>();
    private static final List<String> ERRORS = new ArrayList<>();

    @ParameterizedTest(name = "{0} {1} {2}")
    @MethodSource("visits")
    void isAccessibleAndFitsItsWindow(VisitedRoute route, ColorScheme theme, int width) {
        Page page = visitor(route, theme, width);
        ERRORS.clear();

        page.navigate(route.address());
        Browser.settle(page);

        assertThat(ERRORS).as("console errors").isEmpty();
        int scrollWidth = (Integer) page.evaluate("document.documentElement.scrollWidth");
        assertThat(scrollWidth).as("width of the content").isLessThanOrEqualTo(width);
        List<Rule> violations = new AxeBuilder(page)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                .analyze()
                .getViolations();
        assertThat(violations).as(() -> describe(violations)).isEmpty();
    }

    @Test
    void visitsEveryRoute() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Route.class));
        Set<String> declared = scanner.findCandidateComponents("dev.slipway.portal").stream()
                .map(found -> template(found.getBeanClassName()))
                .collect(Collectors.toSet());

        Set<String> visited =
                VisitedRoutes.all().stream().map(VisitedRoute::template).collect(Collectors.toSet());

        assertThat(visited).as("routes with an entry in VisitedRoutes").isEqualTo(declared);
    }

    static Stream<Arguments> visits() {
        return VisitedRoutes.all().stream()
                .flatMap(route -> Stream.of(ColorScheme.LIGHT, ColorScheme.DARK)
                        .flatMap(theme -> Stream.of(1280, 640, 390).map(width -> Arguments.of(route, theme, width))));
    }

    private static Page visitor(VisitedRoute route, ColorScheme theme, int width) {
        boolean anonymous = route.template().equals("sign-in");
        return VISITORS.computeIfAbsent(theme + " " + width + " " + anonymous + " " + route.person(), key -> {
            BrowserContext context =
                    SharedPortal.browser().visitor(SharedPortal.portal().address(), theme, width, 860);
            Page page = anonymous ? context.newPage() : Browser.signIn(context, route.person());
            page.onConsoleMessage(RoutesIT::remember);
            page.onPageError(error -> ERRORS.add(error));
            return page;
        });
    }

    private static void remember(ConsoleMessage message) {
        if (message.type().equals("error")) {
            ERRORS.add(message.text());
        }
    }

    private static String describe(List<Rule> violations) {
        return violations.stream()
                .map(rule -> rule.getId() + ": " + rule.getHelp() + "\n    "
                        + rule.getNodes().stream()
                                .map(node -> node.getHtml() + " " + node.getFailureSummary())
                                .collect(Collectors.joining("\n    ")))
                .collect(Collectors.joining("\n"));
    }

    private static String template(String className) {
        try {
            String value = Class.forName(className).getAnnotation(Route.class).value();
            return value.equals(Route.NAMING_CONVENTION) ? className : value;
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
