package dev.slipway.portal.shell.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.HttpStatusCode;
import dev.slipway.portal.uikit.EmptyState;
import dev.slipway.portal.uikit.NothingThere;
import dev.slipway.portal.uikit.NothingThereException;
import dev.slipway.portal.uikit.Page;
import jakarta.annotation.security.PermitAll;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Says that there is nothing at an address, and offers to search for the words of it. */
@ParentLayout(MainLayout.class)
@PageTitle("Not found · Slipway")
@PermitAll
class NotFoundView extends Page implements HasErrorParameter<NotFoundException> {
    private static final int LONGEST = 60;

    NotFoundView() {
        super("Not found", "There is nothing at this address.");
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        Optional<Anchor> search =
                search(words(NothingThere.decoded(event.getLocation().getPath())));
        add(
                parameter.getException() instanceof NothingThereException nothing
                        ? nothing.missing().page(search.stream().toArray(Component[]::new))
                        : noPage(search));
        return HttpStatusCode.NOT_FOUND.getCode();
    }

    private static EmptyState noPage(Optional<Anchor> search) {
        Anchor functions = new Anchor("functions", "Open the functions");
        return search.map(words -> new EmptyState(
                        "The page may have moved, or its function was renamed.",
                        "Search for what the address says, or go on from the list of functions.",
                        words,
                        functions))
                .orElseGet(() -> new EmptyState(
                        "The page may have moved.", "Go on from the list of functions, or by Ctrl+K.", functions));
    }

    private static Optional<Anchor> search(String words) {
        return words.isEmpty()
                ? Optional.empty()
                : Optional.of(new Anchor(
                        "search?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8), "Search for “" + words + "”"));
    }

    /** The last two parts of a path as words to search for. */
    static String words(String path) {
        String[] parts = path.replaceAll("[^\\p{L}\\p{N}/_-]", " ").split("/");
        StringBuilder words = new StringBuilder();
        for (int i = Math.max(0, parts.length - 2); i < parts.length; i++) {
            words.append(' ').append(parts[i]);
        }
        String text = words.toString().strip().replaceAll("\\s+", " ");
        return text.length() > LONGEST ? text.substring(0, LONGEST).strip() : text;
    }
}
