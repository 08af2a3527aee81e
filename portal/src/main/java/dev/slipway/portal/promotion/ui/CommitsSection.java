package dev.slipway.portal.promotion.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.slipway.portal.promotion.CommitRange;
import dev.slipway.portal.promotion.Dossier;
import dev.slipway.portal.sourcecontrol.CommitSummary;
import dev.slipway.portal.sourcecontrol.FileDifference;
import dev.slipway.portal.uikit.AsyncLoader;
import dev.slipway.portal.uikit.AsyncPane;
import dev.slipway.portal.uikit.AsyncState;
import dev.slipway.portal.uikit.Badge;
import dev.slipway.portal.uikit.CodeBlock;
import dev.slipway.portal.uikit.CodeLanguage;
import dev.slipway.portal.uikit.EmptyState;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The commits that would reach production, and their code, unfolded on demand. */
class CommitsSection extends Div {
    private static final int SHOWN_COMMITS = 8;
    private static final int SHOWN_FILES = 30;
    private static final int SHOWN_LINES = 300;

    private final AsyncPane<List<FileDifference>> files = new AsyncPane<>(
            CommitsSection::files,
            () -> new EmptyState("No file differs.", "What was built is built from the same files as production's."));

    CommitsSection(Dossier dossier, AsyncLoader loader, Supplier<List<FileDifference>> differences) {
        addClassName("commits");
        CommitRange range = dossier.evidence().range();
        add(new H3(title(range)), list(range));
        if (range.first()) {
            add(new Anchor("functions/" + dossier.comparison().function() + "/source", "Read the source"));
        } else {
            add(diff(loader, differences));
        }
    }

    void show(AsyncState<List<FileDifference>> state) {
        files.show(state);
    }

    private Details diff(AsyncLoader loader, Supplier<List<FileDifference>> differences) {
        Details details = new Details("Code that changes");
        details.addOpenedChangeListener(event -> {
            if (event.isOpened()) {
                details.add(files);
                loader.load(
                        UI.getCurrent(),
                        () -> Optional.of(differences.get()).filter(found -> !found.isEmpty()),
                        this::show);
            }
        });
        return details;
    }

    private static String title(CommitRange range) {
        int count = range.commits().size();
        if (count == 0 && !range.first()) {
            return "No commit since production";
        }
        String commits = count == 1 ? "1 commit" : count + " commits";
        String by = count == 0 ? "" : " by " + String.join(", ", range.authors());
        return (range.first() ? "First release: " : "") + commits + by;
    }

    private static UnorderedList list(CommitRange range) {
        List<CommitSummary> commits = range.commits();
        UnorderedList list = new UnorderedList();
        list.addClassName("commit-list");
        commits.stream().limit(SHOWN_COMMITS).forEach(commit -> {
            ListItem item = new ListItem(new Code(commit.id().abbreviated()), new Span(" " + commit.subject()));
            item.setTitle(commit.authorName() + ", " + Ages.at(commit.at()));
            if (range.unverified().contains(commit.id())) {
                item.add(new Span(" "), new Badge("unverified", Badge.Tone.WARN));
                doubt(range.doubt(commit)).ifPresent(item::add);
            }
            list.add(item);
        });
        if (commits.size() > SHOWN_COMMITS) {
            list.add(new ListItem("and " + (commits.size() - SHOWN_COMMITS) + " more"));
        }
        return list;
    }

    private static Optional<Span> doubt(String why) {
        return Optional.of(why).filter(words -> !words.isEmpty()).map(words -> {
            Span doubt = new Span(" " + words);
            doubt.addClassName("muted");
            return doubt;
        });
    }

    private static Div files(List<FileDifference> differences) {
        Div box = new Div();
        box.addClassName("stack");
        differences.stream().limit(SHOWN_FILES).forEach(difference -> box.add(file(difference)));
        if (differences.size() > SHOWN_FILES) {
            box.add(new Span("and " + (differences.size() - SHOWN_FILES) + " more files"));
        }
        return box;
    }

    private static Div file(FileDifference difference) {
        Code path = new Code(difference.path());
        Span kind = new Span(" " + difference.kind().name().toLowerCase(Locale.ROOT));
        kind.addClassName("muted");
        Div file = new Div(new Div(path, kind));
        List<String> lines = difference.unifiedDiff().lines().toList();
        if (lines.isEmpty()) {
            file.add(new Span("No text."));
            return file;
        }
        String text = lines.stream().limit(SHOWN_LINES).collect(Collectors.joining("\n"));
        String rest = lines.size() > SHOWN_LINES ? "\n… " + (lines.size() - SHOWN_LINES) + " more lines" : "";
        file.add(new CodeBlock("Changes of " + difference.path(), text + rest, CodeLanguage.DIFF));
        return file;
    }
}
