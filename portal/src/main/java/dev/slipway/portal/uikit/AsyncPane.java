package dev.slipway.portal.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Shows an {@link AsyncState}: loading, loaded, empty, failed and stale are told apart, with their "as of". */
public final class AsyncPane<T> extends Div {
    private final Function<T, Component> content;
    private final Supplier<EmptyState> empty;
    private AsyncState.@Nullable Loaded<T> newest;

    /** Shows values with {@code content}, and {@code empty} where there are none. */
    public AsyncPane(Function<T, Component> content, Supplier<EmptyState> empty) {
        this.content = content;
        this.empty = empty;
        addClassName("async");
        getElement().setAttribute("aria-live", "polite");
        show(new AsyncState.Loading<>());
    }

    /**
     * Replaces what is shown; content that gives the same component again stays in place, with its focus. A failure
     * after something was known leaves that on the screen, as stale.
     */
    public void show(AsyncState<T> next) {
        AsyncState<T> state =
                newest != null && next instanceof AsyncState.Failed<T> failed ? stale(newest, failed) : next;
        getElement().setAttribute("data-state", state.getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT));
        getElement().setAttribute("aria-busy", String.valueOf(state instanceof AsyncState.Loading));
        switch (state) {
            case AsyncState.Loading<T> loading -> fill(loading());
            case AsyncState.Loaded<T> loaded -> {
                newest = loaded;
                fill(content.apply(loaded.value()), asOf("as of " + Moments.second(loaded.asOf())));
            }
            case AsyncState.Empty<T> nothing -> {
                newest = null;
                fill(empty.get(), asOf("as of " + Moments.second(nothing.asOf())));
            }
            case AsyncState.Failed<T> failed -> fill(failure(failed));
            case AsyncState.Stale<T> stale ->
                fill(
                        notice("These figures are of " + Moments.second(stale.asOf()) + ". " + stale.reason()),
                        content.apply(stale.value()));
        }
    }

    /** Shows that nothing was asked for yet: neither loading nor known. */
    public void rest(EmptyState nothingYet) {
        newest = null;
        getElement().setAttribute("data-state", "resting");
        getElement().setAttribute("aria-busy", "false");
        fill(nothingYet);
    }

    private static <T> AsyncState<T> stale(AsyncState.Loaded<T> known, AsyncState.Failed<T> failed) {
        return new AsyncState.Stale<>(
                known.value(), known.asOf(), "Newer ones cannot be had now; reference " + failed.reference() + ".");
    }

    private void fill(Component... parts) {
        List<Component> wanted = List.of(parts);
        getChildren().filter(child -> !wanted.contains(child)).toList().forEach(this::remove);
        for (int index = 0; index < parts.length; index++) {
            if (index >= getComponentCount() || getComponentAt(index) != parts[index]) {
                addComponentAtIndex(index, parts[index]);
            }
        }
    }

    private static Component loading() {
        Div skeleton = new Div(new Span("Loading…"));
        skeleton.addClassName("loading");
        return skeleton;
    }

    private static Component failure(AsyncState.Failed<?> failed) {
        Div box = new Div(new Span(failed.message()), new Paragraph("Reference " + failed.reference()));
        box.addClassNames("notice", "notice-bad");
        return box;
    }

    private static Component notice(String text) {
        Div box = new Div(new Span(text));
        box.addClassNames("notice", "notice-warn");
        return box;
    }

    private static Component asOf(String text) {
        Paragraph line = new Paragraph(text);
        line.addClassNames("muted", "as-of");
        line.getElement().setAttribute("aria-live", "off");
        return line;
    }
}
