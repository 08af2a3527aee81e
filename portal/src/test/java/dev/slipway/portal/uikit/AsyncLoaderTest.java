package dev.slipway.portal.uikit;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.Command;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Loads whose answers arrive in another order than they were asked for; each step is made by hand. */
class AsyncLoaderTest {
    private final List<Runnable> underWay = new ArrayList<>();
    private final List<String> shown = new ArrayList<>();
    private final UI page = new DirectPage();
    private final LoadOrder loads = new LoadOrder();
    private final AsyncLoader loader =
            new AsyncLoader(underWay::add, Clock.fixed(Instant.parse("2026-11-20T12:00:00Z"), ZoneOffset.UTC));

    @Test
    void neverShowsAnOlderAnswerAfterANewerOne() {
        load("before");
        load("after");

        underWay.get(1).run();
        underWay.get(0).run();

        assertThat(shown).containsExactly("…", "…", "after");
    }

    @Test
    void showsEachAnswerThatComesInTurn() {
        load("before");
        load("after");

        underWay.get(0).run();
        underWay.get(1).run();

        assertThat(shown).containsExactly("…", "…", "before", "after");
    }

    @Test
    void keepsTheLoadsOfTwoPartsOfAPageApart() {
        load("this part");
        loader.load(page, new LoadOrder(), () -> Optional.of("the other part"), this::show);

        underWay.get(1).run();
        underWay.get(0).run();

        assertThat(shown).containsExactly("…", "…", "the other part", "this part");
    }

    @ParameterizedTest
    @ValueSource(classes = {StackOverflowError.class, NoClassDefFoundError.class, IllegalStateException.class})
    void showsThatALoadFailedWhateverItFailedWith(Class<? extends Throwable> kind) throws Exception {
        Throwable failure = kind.getDeclaredConstructor().newInstance();
        List<AsyncState<String>> states = new ArrayList<>();
        loader.<String>load(
                page,
                () -> {
                    if (failure instanceof Error error) {
                        throw error;
                    }
                    throw (Exception) failure;
                },
                states::add);

        underWay.getFirst().run();

        assertThat(states).hasExactlyElementsOfTypes(AsyncState.Loading.class, AsyncState.Failed.class);
    }

    private void load(String value) {
        loader.load(page, loads, () -> Optional.of(value), this::show);
    }

    private void show(AsyncState<String> state) {
        shown.add(state instanceof AsyncState.Loaded<String> loaded ? loaded.value() : "…");
    }

    /** A page that is always free. */
    private static final class DirectPage extends UI {
        @Override
        public Future<Void> access(Command command) {
            command.execute();
            return CompletableFuture.completedFuture(null);
        }
    }
}
