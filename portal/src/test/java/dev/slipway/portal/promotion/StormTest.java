package dev.slipway.portal.promotion;

import dev.slipway.portal.DecisionsSlice;
import dev.slipway.portal.ManualClock;
import dev.slipway.portal.ServicesOnDatabase;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import net.jqwik.api.state.Action;
import net.jqwik.api.state.ActionChain;
import net.jqwik.api.state.Transformer;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Approvals in bad weather: whatever comes in whatever order, no approval is sent of a revision that was not shown to who
 * approved it, no token is answered twice, and no answer is lost.
 */
class StormTest {
    private static Optional<ConfigurableApplicationContext> context = Optional.empty();

    @BeforeContainer
    static void start() {
        context = Optional.of(new SpringApplicationBuilder(DecisionsSlice.Services.class)
                .web(WebApplicationType.NONE)
                .profiles("local")
                .initializers(beans -> {
                    GenericApplicationContext storm = (GenericApplicationContext) beans;
                    storm.registerBean("stormy", StormyPipelines.class, bean -> bean.setPrimary(true));
                    storm.registerBean(
                            "jumping",
                            ManualClock.class,
                            () -> new ManualClock(Orders.NOW),
                            bean -> bean.setPrimary(true));
                })
                .run(
                        "--spring.datasource.url=jdbc:h2:mem:storm" + ServicesOnDatabase.AS_IN_PRODUCTION,
                        "--spring.main.banner-mode=off",
                        "--logging.level.dev.slipway.portal.promotion=off"));
    }

    @AfterContainer
    static void stop() {
        SecurityContextHolder.clearContext();
        context.ifPresent(ConfigurableApplicationContext::close);
    }

    @Property(tries = 1_000, seed = "20261125", shrinking = ShrinkingMode.BOUNDED)
    void noApprovalIsWrongTwiceOrLost(@ForAll("weather") ActionChain<Storm> weather) {
        weather.withInvariant("no call is wrong or repeated", Storm::check)
                .run()
                .settle();
    }

    @Provide
    Arbitrary<ActionChain<Storm>> weather() {
        return ActionChain.startWith(() -> new Storm(context.orElseThrow()))
                .withAction(new AnyStep())
                .withMaxTransformations(14);
    }

    /** Anything may happen at any time. */
    private static final class AnyStep implements Action.Independent<Storm> {
        @Override
        public Arbitrary<Transformer<Storm>> transformer() {
            return Arbitraries.of(Storm.Step.values())
                    .map(step -> Transformer.mutate(step.name(), storm -> storm.take(step)));
        }
    }
}
