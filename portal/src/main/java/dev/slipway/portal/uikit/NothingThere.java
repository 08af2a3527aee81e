package dev.slipway.portal.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;
import org.springframework.web.util.UriUtils;

/**
 * What an address asks for and the portal does not have.
 *
 * @param sentence what was asked for, as a sentence
 * @param why what may have happened to it, as a sentence
 * @param near places with names like it, nearest first
 * @param all where everything of the kind is shown
 */
public record NothingThere(String sentence, String why, List<Place> near, Place all) {
    private static final int MOST = 3;
    private static final int LONGEST = 80;

    /** A place of the portal: what it is called, and its address below the portal's root. */
    public record Place(String label, String address) {}

    public NothingThere {
        near = List.copyOf(near);
    }

    /** Says that there is nothing of this kind and name, which stands as it was asked for, cut where it is long. */
    public NothingThere(String kind, String name, String why, Place all) {
        this("There is no " + kind + " " + quoted(name) + ".", why, List.of(), all);
    }

    /** The same with those of the known names that are like the one asked for, and where each of them leads. */
    public NothingThere near(String name, Collection<String> known, UnaryOperator<String> address) {
        return near(Nearest.to(name, known, MOST).stream()
                .map(each -> new Place(each, address.apply(each)))
                .toList());
    }

    /** The same with these places near to it. */
    public NothingThere near(List<Place> places) {
        return new NothingThere(sentence, why, places, all);
    }

    /** A part of an address as people read it; one that is not encoded as it should be stays as it is. */
    public static String decoded(String part) {
        try {
            return UriUtils.decode(part, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return part;
        }
    }

    /** A name of an address as a sentence quotes it, on one line and cut where it is long. */
    public static String quoted(String name) {
        String line = decoded(name).replaceAll("[\\p{Cntrl}\\p{Cf}]", " ");
        return "“" + (line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line) + "”";
    }

    /** Says all of it, with more to go on with at its end. */
    public EmptyState page(Component... more) {
        List<Component> next = new ArrayList<>();
        if (!near.isEmpty()) {
            Div meant = new Div(new Span("Did you mean "));
            for (int i = 0; i < near.size(); i++) {
                String before = i == 0 ? "" : i == near.size() - 1 ? " or " : ", ";
                meant.add(new Span(before), link(near.get(i)));
            }
            meant.add(new Span("?"));
            next.add(meant);
        }
        next.add(link(all));
        next.addAll(List.of(more));
        return new EmptyState(sentence, why, next.toArray(Component[]::new));
    }

    private static Anchor link(Place place) {
        return new Anchor(place.address(), place.label());
    }
}
