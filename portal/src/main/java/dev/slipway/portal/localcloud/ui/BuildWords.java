package dev.slipway.portal.localcloud.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import dev.slipway.portal.localcloud.BuildOutcome;
import dev.slipway.portal.localcloud.CompilerMessage;
import dev.slipway.portal.uikit.Badge;
import dev.slipway.portal.uikit.CodeBlock;
import dev.slipway.portal.uikit.Quantities;

/** How a build ended, in words; a compile error with its lines. */
final class BuildWords {
    private BuildWords() {}

    static Component of(BuildOutcome outcome) {
        return switch (outcome) {
            case BuildOutcome.Built built ->
                line(
                        new Badge("Built", Badge.Tone.GOOD),
                        "zip of " + Quantities.bytes(built.artefact().zipBytes()) + ", SHA-256 "
                                + built.artefact().digest().substring(0, 12) + "…");
            case BuildOutcome.CompileFailed failed -> compileFailed(failed);
            case BuildOutcome.CargoMissing missing -> line(new Badge("No cargo", Badge.Tone.WARN), missing.howToGet());
            case BuildOutcome.Cancelled cancelled ->
                line(
                        new Badge("Cancelled", Badge.Tone.NEUTRAL),
                        "cargo and all that it had started were ended. What it had built is kept for the next build.");
            case BuildOutcome.Failed failed -> failed(failed);
        };
    }

    private static Component compileFailed(BuildOutcome.CompileFailed failed) {
        int count = failed.messages().size();
        Div box = new Div(line(
                new Badge("Does not compile", Badge.Tone.BAD),
                count == 1 ? "1 error: mend it and commit." : count + " errors: mend them and commit."));
        for (CompilerMessage message : failed.messages()) {
            H3 place = new H3(message.line() == 0 ? message.summary() : message.file() + ":" + message.line());
            box.add(place, new CodeBlock("Error: " + message.summary(), message.text()));
        }
        box.addClassName("stack");
        return box;
    }

    private static Component failed(BuildOutcome.Failed failed) {
        Div box = new Div(
                line(new Badge("Failed", Badge.Tone.BAD), "No artefact was made."),
                new CodeBlock("Why the build failed", failed.reason()));
        box.addClassName("stack");
        return box;
    }

    private static Div line(Badge badge, String text) {
        Div line = new Div(badge, new Span(text));
        line.addClassName("cluster");
        return line;
    }
}
