package dev.slipway.portal.scaffolding.upgrades.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.slipway.generator.upgrade.Changelog;
import dev.slipway.portal.scaffolding.upgrades.UpgradeReport.ChangedFile;
import dev.slipway.portal.scaffolding.upgrades.UpgradeReport.Rights;
import dev.slipway.portal.scaffolding.upgrades.UpgradeReport.State;
import dev.slipway.portal.uikit.Badge;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** An upgrade that waits: from where to where, what changed in between, each file, and the two ways to take it. */
class BehindCards extends Div {

    BehindCards(State.Behind behind, Rights rights, Set<String> unfolded, UpgradeActions actions) {
        addClassName("stack");
        add(head(behind, rights, actions));
        if (!behind.changelog().isEmpty()) {
            add(changelog(behind.changelog()));
        }
        add(files(behind.files(), rights, unfolded, actions));
    }

    private static Div head(State.Behind behind, Rights rights, UpgradeActions actions) {
        Div title = new Div(new H2(behind.from() + " → " + behind.to()), conflicts(behind));
        title.addClassName("cluster");
        Div head = new Div(title, buttons(behind, rights, actions));
        head.addClassName("dossier-head");
        Div card = new Div(head, new Paragraph(summary(behind)));
        card.addClassNames("card", "stack");
        behind.hindrance()
                .ifPresent(why -> card.add(
                        new UpgradeNotice(why, new Anchor("upgrades/libraries", "Look at the shared crates"))));
        if (!rights.mayChange()) {
            card.add(new UpgradeNotice(OwnersOnly.sentence(rights)));
        }
        behind.branches().forEach(branch -> card.add(branch(branch.value())));
        return card;
    }

    private static Badge conflicts(State.Behind behind) {
        long open = behind.conflicts() - behind.decided();
        if (behind.conflicts() == 0) {
            return new Badge("no conflicts", Badge.Tone.GOOD);
        }
        return open == 0
                ? new Badge("all conflicts decided", Badge.Tone.GOOD)
                : new Badge(open == 1 ? "1 conflict to decide" : open + " conflicts to decide", Badge.Tone.WARN);
    }

    private static String summary(State.Behind behind) {
        int files = behind.files().size();
        return (files == 1 ? "1 file changes" : files + " files change")
                + ", in one commit. What the team wrote stays; where both changed the same lines, you decide.";
    }

    private static Div buttons(State.Behind behind, Rights rights, UpgradeActions actions) {
        Button branch = new Button("Take as a branch", click -> actions.takeAsBranch());
        branch.setDisableOnClick(true);
        branch.setEnabled(rights.mayChange());
        branch.setId("take-as-branch");
        Button upgrade = new Button("Upgrade", click -> actions.upgrade(behind.to()));
        upgrade.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        upgrade.setDisableOnClick(true);
        upgrade.setEnabled(
                rights.mayChange() && behind.hindrance().isEmpty() && behind.decided() == behind.conflicts());
        upgrade.setId("upgrade");
        Div buttons = new Div(branch, upgrade);
        buttons.addClassName("cluster");
        return buttons;
    }

    private static Div branch(String name) {
        Div line = new Div(
                new Span("Taken as a branch: resolve it in a clone, then merge it into main. "),
                new Code("git fetch && git switch " + name));
        line.addClassNames("muted", "clone-line");
        return line;
    }

    private static Div changelog(List<Changelog.Release> releases) {
        Div card = new Div(new H2("What changed in the templates"));
        card.addClassNames("card", "stack");
        for (Changelog.Release release : releases) {
            UnorderedList list = new UnorderedList();
            release.changes().forEach(change -> list.add(item(change)));
            list.addClassName("plain-list");
            card.add(new Div(new H3(release.version().toString()), list));
        }
        return card;
    }

    /** What stands between backticks is code. */
    private static ListItem item(String change) {
        ListItem item = new ListItem();
        String[] parts = change.split("`", -1);
        for (int i = 0; i < parts.length; i++) {
            item.add(i % 2 == 0 ? new Span(parts[i]) : new Code(parts[i]));
        }
        return item;
    }

    private static Div files(List<ChangedFile> files, Rights rights, Set<String> unfolded, UpgradeActions actions) {
        Div card = new Div(new H2(files.size() == 1 ? "1 file" : files.size() + " files"));
        card.addClassNames("card", "upgrade-files");
        files.stream()
                .sorted(Comparator.comparing(
                                (ChangedFile file) -> file.conflicts().isEmpty())
                        .thenComparing(ChangedFile::path))
                .forEach(file -> card.add(new FileDetails(file, rights.mayChange(), unfolded, actions)));
        return card;
    }
}
