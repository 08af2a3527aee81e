package dev.slipway.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.portal.catalog.FunctionTab;
import dev.slipway.portal.uikit.FunctionVerb;
import java.util.Collection;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.BeanUtils;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.core.type.filter.RegexPatternTypeFilter;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;

/** What the palette offers to do with a function leads somewhere, on a machine of one's own and in an installation. */
class FunctionVerbsTest {
    private static final String PORTAL = FunctionVerbsTest.class.getPackageName();
    private static final Pattern TAB = Pattern.compile("functions/%s/([a-z-]+)");

    @ParameterizedTest
    @ValueSource(strings = {"local", "oidc"})
    void leadToTabsThatTheProfileHas(String profile) {
        List<String> tabs = tabs(profile);

        assertThat(verbs(profile))
                .hasSizeGreaterThan(2)
                .flatExtracting(verb -> TAB.matcher(verb.address())
                        .results()
                        .map((MatchResult tab) -> tab.group(1))
                        .toList())
                .isNotEmpty()
                .isSubsetOf(tabs);
    }

    @ParameterizedTest
    @CsvSource({"local, functions/orders-api/invoke", "oidc, functions/orders-api/performance"})
    void logsAreWhereTheProfileHasThem(String profile, String address) {
        assertThat(verbs(profile))
                .filteredOn(verb -> verb.word().equals(FunctionVerb.LOGS))
                .extracting(verb -> verb.addressOf("orders-api"))
                .containsExactly(address);
    }

    private static Collection<FunctionVerb> verbs(String profile) {
        try (GenericApplicationContext context = new GenericApplicationContext()) {
            context.setEnvironment(environment(profile));
            var scanner = new ClassPathBeanDefinitionScanner(context, false);
            scanner.addIncludeFilter(new RegexPatternTypeFilter(Pattern.compile(".*\\.ui\\.\\w+Verbs")));
            scanner.scan(PORTAL);
            context.refresh();
            return context.getBeansOfType(FunctionVerb.class).values();
        }
    }

    /** Ids are constants, so that a tab need not have what its content is made of. */
    private static List<String> tabs(String profile) {
        var scanner = new ClassPathScanningCandidateComponentProvider(false, environment(profile));
        scanner.addIncludeFilter(new AssignableTypeFilter(FunctionTab.class));
        return scanner.findCandidateComponents(PORTAL).stream()
                .map(BeanDefinition::getBeanClassName)
                .map(name -> ClassUtils.resolveClassName(name, null))
                .filter(type -> type.isAnnotationPresent(Component.class))
                .map(type -> ((FunctionTab) withNothing(type)).id())
                .toList();
    }

    private static Object withNothing(Class<?> type) {
        var constructor = type.getDeclaredConstructors()[0];
        return BeanUtils.instantiateClass(constructor, new Object[constructor.getParameterCount()]);
    }

    private static MockEnvironment environment(String profile) {
        MockEnvironment environment = new MockEnvironment();
        environment.setActiveProfiles(profile);
        return environment;
    }
}
