package dev.slipway.portal.scaffolding.upgrades.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import dev.slipway.portal.scaffolding.upgrades.UpgradeReport.Change;
import dev.slipway.portal.scaffolding.upgrades.UpgradeReport.ChangedFile;
import dev.slipway.portal.scaffolding.upgrades.UpgradeReport.Conflict;
import dev.slipway.portal.uikit.Badge;
import dev.slipway.portal.uikit.CodeBlock;
import dev.slipway.portal.uikit.CodeLanguage;
import java.util.Set;

/** One file of an upgrade; its code comes when it is unfolded, and what was unfolded stays so after a decision. */
class FileDetails extends Details {

    FileDetails(ChangedFile file, boolean mayChange, Set<String> unfolded, UpgradeActions actions) {
        setSummary(summary(file));
        addClassName("upgrade-file");
        setWidthFull();
        boolean openAtFirst = !file.conflicts().isEmpty() && !unfolded.contains("-" + file.path());
        if (openAtFirst || unfolded.contains(file.path())) {
            add(content(file, mayChange, actions));
            setOpened(true);
        }
        addOpenedChangeListener(event -> {
            unfolded.remove(event.isOpened() ? "-" + file.path() : file.path());
            unfolded.add(event.isOpened() ? file.path() : "-" + file.path());
            if (event.isOpened() && getContent().findAny().isEmpty()) {
                add(content(file, mayChange, actions));
            }
        });
    }

    private static Component summary(ChangedFile file) {
        Div line = new Div(new Code(file.path()), badge(file));
        line.addClassName("cluster");
        file.movedFrom().ifPresent(from -> {
            Span moved = new Span("was " + from);
            moved.addClassName("muted");
            line.add(moved);
        });
        return line;
    }

    private static Badge badge(ChangedFile file) {
        return switch (file.change()) {
            case ADDED -> new Badge("new", Badge.Tone.ACCENT);
            case UPDATED -> new Badge("from the template", Badge.Tone.NEUTRAL);
            case REMOVED -> new Badge("removed", Badge.Tone.NEUTRAL);
            case MERGED -> new Badge("merged with your edits", Badge.Tone.GOOD);
            case MOVED -> new Badge("moved", Badge.Tone.NEUTRAL);
            case CONFLICT -> conflict(file);
        };
    }

    private static Badge conflict(ChangedFile file) {
        long open = file.conflicts().stream()
                .filter(conflict -> conflict.decision().isEmpty())
                .count();
        return open == 0
                ? new Badge("decided", Badge.Tone.GOOD)
                : new Badge(open == 1 ? "1 conflict" : open + " conflicts", Badge.Tone.WARN);
    }

    private static Div content(ChangedFile file, boolean mayChange, UpgradeActions actions) {
        Div content = new Div();
        content.addClassName("stack");
        int number = 0;
        for (Conflict conflict : file.conflicts()) {
            number++;
            String name = file.conflicts().size() == 1 ? "Conflict" : "Conflict " + number;
            content.add(new ConflictCard(file.path(), name, conflict, mayChange, actions));
        }
        diff(
                content,
                "What the upgrade changes",
                "Changes of " + file.path(),
                file.diffs().result());
        if (file.change() == Change.MERGED || file.change() == Change.CONFLICT) {
            Div both = new Div();
            both.addClassName("fact-pair");
            diff(
                    both,
                    "What the template changed",
                    "Template's changes of " + file.path(),
                    file.diffs().template());
            diff(
                    both,
                    "What your team changed",
                    "Team's changes of " + file.path(),
                    file.diffs().team());
            content.add(both);
        }
        return content;
    }

    private static void diff(Div box, String title, String label, String hunks) {
        if (!hunks.isEmpty()) {
            Div part = new Div(new H3(title), new CodeBlock(label, hunks, CodeLanguage.DIFF));
            part.addClassName("upgrade-diff");
            box.add(part);
        }
    }
}
