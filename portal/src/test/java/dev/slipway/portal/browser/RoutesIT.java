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
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/**
 * Every route in both themes and all widths: accessible, nothing scrolls sideways, nothing moves for who wants no movement, no
 * error in the console. The middle width, what a window of 1280 pixels has left at a zoom of 200 %, is looked at in one theme:
 * colours do not change with it.
 */
@Order(2)
@ExtendWith(PortalLogOnFailure.class)
class RoutesIT {
    private static final int HEIGHT = 860;
    private static final String UNDER_WAY = """
            () => {
              const roots = [document];
              for (const root of roots) root.querySelectorAll('*').forEach(e => e.shadowRoot && roots.push(e.shadowRoot));
              return roots.flatMap(root => root.getAnimations())
                .filter(each => each.playState === 'running' && each.effect.getComputedTiming().duration > 0)
                .map(each => (each.animationName || each.transitionProperty) + ' of ' + each.effect.target.localName);
            }""";
    private static final Map<String, Page> VISITORS = new HashMap<>();
    private static final List<String> ERRORS = new ArrayList<>();

    /** Cargo works while the first pages are visited. */
    @BeforeAll
    static void beginWhatTakesLong() {
        RunsWithContent.begin();
    }

    /** Light windows are opened wide and made narrow, dark ones the other way round: so both ends are the first once. */
    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("visits")
    void isAccessibleAndFitsItsWindow(VisitedRoute route, ColorScheme theme, List<Integer> widths) {
        Page page = visitor(route, theme);
        page.setViewportSize(widths.getFirst(), HEIGHT);
        ERRORS.clear();

        page.navigate(route.address());
        Browser.settle(page);

        assertThat(page.title()).matches(".+ · Slipway");
        SoftAssertions softly = new SoftAssertions();
        for (int width : widths) {
            Browser.resize(page, width, HEIGHT);
            int scrollWidth = (Integer) page.evaluate("document.documentElement.scrollWidth");
            softly.assertThat(scrollWidth)
                    .as("width of the content at %d", width)
                    .isLessThanOrEqualTo(width);
            softly.assertThat((List<?>) page.evaluate(UNDER_WAY))
                    .as("movement at %d", width)
                    .isEmpty();
            List<Rule> violations = new AxeBuilder(page)
                    .exclude("vaadin-connection-indicator")
                    .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                    .analyze()
                    .getViolations();
            softly.assertThat(violations)
                    .as(() -> "at " + width + ": " + describe(violations))
                    .isEmpty();
        }
        softly.assertThat(ERRORS).as("console errors").isEmpty();
        softly.assertAll();
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
                .flatMap(route -> Stream.of(
                        Arguments.of(route, ColorScheme.LIGHT, List.of(1280, 640, 390)),
                        Arguments.of(route, ColorScheme.DARK, List.of(390, 1280))));
    }

    private static Page visitor(VisitedRoute route, ColorScheme theme) {
        boolean anonymous = route.template().equals("sign-in");
        return VISITORS.computeIfAbsent(theme + " " + anonymous + " " + route.person(), key -> {
            BrowserContext context =
                    SharedPortal.browser().visitor(SharedPortal.portal().address(), theme, 1280, HEIGHT);
            Page page = anonymous ? context.newPage() : Browser.signIn(context, route.person());
            page.onConsoleMessage(RoutesIT::remember);
            page.onPageError(error -> ERRORS.add(error));
            return page;
        });
    }

    private static void remember(ConsoleMessage message) {
        // The browser notes in the console, too, that a page is rightly not there.
        boolean isNotThere = message.text().contains("404")
                && message.location().startsWith(message.page().url());
        if (message.type().equals("error") && !isNotThere) {
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
