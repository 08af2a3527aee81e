package dev.slipway.portal.localcloud.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.slipway.manifest.Manifest;
import dev.slipway.portal.localcloud.workbench.Access;
import dev.slipway.portal.localcloud.workbench.Bench;
import dev.slipway.portal.localcloud.workbench.Trial;
import dev.slipway.portal.localcloud.workbench.Workbench;
import dev.slipway.portal.uikit.AsyncLoader;
import dev.slipway.portal.uikit.AsyncState;
import java.util.Optional;
import java.util.concurrent.Callable;

/** The cards of the tab, and what passes between them. */
class InvokePanels extends Div {
    private final Manifest manifest;
    private final Workbench workbench;
    private final AsyncLoader loader;
    private final TrialCard trials;
    private final ResultCard result = new ResultCard();

    InvokePanels(Manifest manifest, Workbench workbench, AsyncLoader loader, Bench bench) {
        this.manifest = manifest;
        this.workbench = workbench;
        this.loader = loader;
        boolean granted = bench.access() instanceof Access.Granted;
        trials = new TrialCard(manifest.name(), workbench, this::run, granted);
        trials.offer(bench);
        addClassName("stack");
        add(notSandboxed(bench));
        if (bench.access() instanceof Access.Refused refused) {
            add(notice(refused.reason()));
        }
        if (!bench.machine().cargoAdvice().isEmpty()) {
            add(notice(bench.machine().cargoAdvice() + " All else in the portal works without it."));
        }
        Div left = new Div(new BuildCard(manifest.name(), workbench, this::refresh, granted), trials);
        left.addClassName("stack");
        Div right = new Div(result);
        right.addClassName("stack");
        if (!bench.values().isEmpty()) {
            right.add(new LocalValuesCard(manifest, workbench, bench.values(), granted));
        }
        Div columns = new Div(left, right);
        columns.addClassNames("split", "invoke-columns");
        add(columns);
    }

    private void run(Callable<Trial> trial) {
        trials.busy(true);
        loader.load(UI.getCurrent(), () -> Optional.of(trial.call()), state -> {
            result.show(state);
            trials.busy(state instanceof AsyncState.Loading);
        });
    }

    private void refresh() {
        getUI().ifPresent(ui -> loader.load(ui, () -> Optional.of(workbench.look(manifest)), state -> {
            if (state instanceof AsyncState.Loaded<Bench> loaded) {
                trials.offer(loaded.value());
            }
        }));
    }

    private static Paragraph notSandboxed(Bench bench) {
        Paragraph text = new Paragraph(
                "This runs the team's own code on this machine with the portal's rights: it is no sandbox. "
                        + "It reaches no AWS account by itself. "
                        + bench.machine().memoryLimit()
                        + " Between two events its process is paused, as on Lambda, and it ends after a few minutes"
                        + " without one.");
        text.addClassName("muted");
        return text;
    }

    private static Div notice(String text) {
        Div notice = new Div(new Span(text));
        notice.addClassNames("notice", "notice-warn");
        return notice;
    }
}
