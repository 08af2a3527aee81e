package dev.slipway.portal.scaffolding.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.slipway.portal.scaffolding.Preview;
import dev.slipway.portal.uikit.CodeBlock;
import dev.slipway.portal.uikit.CodeLanguage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The files of the commit: a tree, and the code of the file that is chosen, with what just changed tinted. */
class PreviewPane extends Div {
    private final Paragraph summary = new Paragraph();
    private final Div tree = new Div();
    private final CodeBlock code = new CodeBlock("Preview", "");
    private SortedMap<String, String> files = new TreeMap<>();
    private SortedMap<String, String> before = new TreeMap<>();
    private String chosen = "";

    PreviewPane() {
        addClassNames("card", "preview");
        summary.addClassName("muted");
        tree.addClassName("preview-tree");
        Div left = new Div(summary, tree);
        left.addClassName("preview-files");
        add(left, code);
    }

    /** Shows a preview; what differs from the one before is tinted. */
    void show(Preview preview) {
        before = files.isEmpty() ? preview.files() : byName(files);
        files = preview.files();
        summary.setText(String.format(Locale.ROOT, "%d files · %.1f kB", files.size(), preview.bytes() / 1000.0));
        if (!files.containsKey(chosen)) {
            chosen = files.keySet().stream()
                    .filter(path -> fileName(path).equals(fileName(chosen)))
                    .findFirst()
                    .orElse(files.keySet().stream()
                            .filter(path -> path.endsWith("src/handler.rs"))
                            .findFirst()
                            .orElse(files.firstKey()));
        }
        paint();
    }

    private void paint() {
        tree.removeAll();
        SortedMap<String, List<String>> folders = new TreeMap<>();
        files.keySet()
                .forEach(path -> folders.computeIfAbsent(folder(path), key -> new ArrayList<>())
                        .add(path));
        folders.forEach((folder, paths) -> {
            Span heading = new Span(folder);
            heading.addClassName("preview-folder");
            tree.add(heading);
            paths.forEach(path -> tree.add(entry(path)));
        });
        String text = files.getOrDefault(chosen, "");
        code.label("Content of " + chosen);
        code.show(text, CodeLanguage.ofFile(chosen), changed(chosen));
    }

    private NativeButton entry(String path) {
        NativeButton button = new NativeButton(fileName(path), click -> {
            chosen = path;
            paint();
        });
        button.addClassName("preview-file");
        button.getElement().setAttribute("aria-pressed", String.valueOf(path.equals(chosen)));
        button.getElement().setAttribute("title", path);
        boolean tinted = !changed(path).isEmpty();
        button.getElement().getClassList().set("changed", tinted);
        if (tinted) {
            button.getElement().setAttribute("aria-label", fileName(path) + ", changed");
        }
        return button;
    }

    private Set<Integer> changed(String path) {
        String now = files.getOrDefault(path, "");
        String old = before.getOrDefault(path, renamed(path));
        return old.equals(now) ? Set.of() : ChangedLines.between(old, now);
    }

    /** The same file under the function's old name: a change of the name moves every file. */
    private String renamed(String path) {
        return before.getOrDefault(withinFunction(path), "");
    }

    private static SortedMap<String, String> byName(Map<String, String> files) {
        SortedMap<String, String> both = new TreeMap<>(files);
        files.forEach((path, text) -> both.put(withinFunction(path), text));
        return both;
    }

    private static String withinFunction(String path) {
        return path.replaceFirst("^functions/[^/]+/", "functions/*/");
    }

    private static String folder(String path) {
        return path.contains("/") ? path.substring(0, path.lastIndexOf('/') + 1) : "./";
    }

    private static String fileName(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
