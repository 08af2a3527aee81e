package dev.slipway.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.portal.security.DraftersOnly;
import dev.slipway.portal.security.Person;
import dev.slipway.portal.security.ReadersOnly;
import dev.slipway.portal.security.Role;
import dev.slipway.portal.security.TokenAuthentication;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.test.context.ContextConfiguration;

/** Every public method of every service is guarded, and its guard refuses whoever has not the role. */
@SpringBootTest(properties = "slipway.data-folder=./target/authorisation/data")
@ContextConfiguration(initializers = ServiceAuthorisationTest.ProductionClassesOnly.class)
class ServiceAuthorisationTest {
    private static final Authentication VISITOR =
            new AnonymousAuthenticationToken("key", "visitor", AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS"));
    private static final Authentication WITHOUT_A_ROLE = new TestingAuthenticationToken("noor", "", List.of());

    private static final String READERS = guardOf(ReadersOnly.class);
    private static final String DRAFTERS = guardOf(DraftersOnly.class);
    private static final List<String> OPEN_TO_TOKENS = List.of(
            "ColdStartAnatomies.of",
            "Drafts.find",
            "Drafts.preview",
            "Drafts.save",
            "Drafts.start",
            "Drafts.teams",
            "Fleet.find",
            "Fleet.teams",
            "MemoryAdviser.of",
            "Performance.extents",
            "Performance.performance",
            "Performance.provenance",
            "PipelineDeployments.of",
            "PipelineInbox.differences",
            "PipelineInbox.find",
            "PipelineInbox.waiting",
            "PipelineInbox.waitingForMe",
            "RankedFleet.count",
            "RankedFleet.overview",
            "RankedFleet.page",
            "RankedFleet.teams",
            "Scorecards.branches",
            "Scorecards.effect",
            "Scorecards.fleet",
            "Scorecards.of",
            "Scorecards.rules",
            "Search.decisions",
            "Search.documents",
            "Setups.of",
            "StoredOperations.find",
            "StoredOperations.newest",
            "WhySlow.of");

    @Autowired
    private ApplicationContext context;

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void everyPublicMethodOfAServiceIsGuarded() {
        assertThat(serviceMethods().filter(call -> call.guard() == null)).isEmpty();
    }

    @Test
    void refusesAVisitorEverywhere() {
        assertThat(serviceMethods().toList()).isNotEmpty().allSatisfy(call -> call.isRefusedFor(VISITOR));
    }

    @Test
    void refusesAPersonWithoutTheRoleThatAMethodNeeds() {
        assertThat(serviceMethods()
                        .filter(call ->
                                call.guard() != null && call.guard().value().contains("hasRole"))
                        .toList())
                .isNotEmpty()
                .allSatisfy(call -> call.isRefusedFor(WITHOUT_A_ROLE));
    }

    /** Whoever opens a method to tokens adds it here, and makes sure that it decides nothing. */
    @Test
    void opensToTokensWhatReadsAndWhatDraftsAndNothingElse() {
        assertThat(serviceMethods().filter(Call::isOpenToTokens).map(Call::toString))
                .containsExactlyInAnyOrderElementsOf(OPEN_TO_TOKENS);
    }

    /** The token of somebody with every role, made to draft, too. */
    @Test
    void refusesATokenEverywhereElse() {
        Person everything = new Person("ada", "Ada Moreau", "ada@example.com", Set.of(Role.values()));
        Authentication token = TokenAuthentication.of(everything, "a test", true);

        assertThat(serviceMethods().filter(call -> !call.isOpenToTokens()).toList())
                .hasSizeGreaterThan(50)
                .allSatisfy(call -> call.isRefusedFor(token));
    }

    private Stream<Call> serviceMethods() {
        Map<String, Object> services = context.getBeansWithAnnotation(Service.class);
        return services.values().stream()
                .filter(bean -> AopUtils.getTargetClass(bean).getPackageName().startsWith("dev.slipway"))
                .flatMap(bean -> Arrays.stream(AopUtils.getTargetClass(bean).getDeclaredMethods())
                        .filter(method -> Modifier.isPublic(method.getModifiers()))
                        .filter(method -> !Modifier.isStatic(method.getModifiers()) && !method.isSynthetic())
                        .map(method -> new Call(bean, method)));
    }

    private static String guardOf(Class<? extends Annotation> type) {
        return type.getAnnotation(PreAuthorize.class).value();
    }

    /** The slices of other tests stand on the class path too, and are no part of the application. */
    static class ProductionClassesOnly implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext application) {
            application.getBeanFactory().registerSingleton("productionClassesOnly", new TypeExcludeFilter() {
                @Override
                public boolean match(MetadataReader reader, MetadataReaderFactory factory) throws IOException {
                    return reader.getResource().getURI().toString().contains("/test-classes/");
                }

                @Override
                public boolean equals(Object other) {
                    return other != null && other.getClass() == getClass();
                }

                @Override
                public int hashCode() {
                    return getClass().hashCode();
                }
            });
        }
    }

    private record Call(Object bean, Method method) {

        boolean isOpenToTokens() {
            PreAuthorize guard = guard();
            return guard != null && List.of(READERS, DRAFTERS).contains(guard.value());
        }

        PreAuthorize guard() {
            PreAuthorize own = AnnotatedElementUtils.findMergedAnnotation(method, PreAuthorize.class);
            return own != null
                    ? own
                    : AnnotatedElementUtils.findMergedAnnotation(AopUtils.getTargetClass(bean), PreAuthorize.class);
        }

        /** Arguments are empty: the guard answers before the method is reached. */
        void isRefusedFor(Authentication who) {
            SecurityContextHolder.getContext().setAuthentication(who);
            Method callable = AopUtils.selectInvocableMethod(method, bean.getClass());
            callable.setAccessible(true);
            assertThatThrownBy(() -> {
                        try {
                            callable.invoke(bean, arguments(callable));
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    })
                    .as(toString())
                    .isInstanceOf(AccessDeniedException.class);
        }

        private static Object[] arguments(Method method) {
            return Arrays.stream(method.getParameterTypes())
                    .map(type -> type == int.class
                            ? (Object) 0
                            : type == long.class ? (Object) 0L : type == boolean.class ? Boolean.FALSE : null)
                    .toArray();
        }

        @Override
        public String toString() {
            return method.getDeclaringClass().getSimpleName() + "." + method.getName();
        }
    }
}
