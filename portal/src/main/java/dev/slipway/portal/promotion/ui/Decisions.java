package dev.slipway.portal.promotion.ui;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import dev.slipway.portal.promotion.Dossier;
import dev.slipway.portal.promotion.PromotionOutcome;
import dev.slipway.portal.promotion.Promotions;
import dev.slipway.portal.promotion.Shown;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/** The page's way to decide: asks what must be asked, hands on what was shown, and tells what came of it. */
class Decisions {
    private final Promotions promotions;
    private final BiConsumer<String, Boolean> told;
    private boolean open;
    private Optional<Shown> answered = Optional.empty();

    Decisions(Promotions promotions, BiConsumer<String, Boolean> told) {
        this.promotions = promotions;
        this.told = told;
    }

    /** Whether a question is on screen; keys then belong to it. */
    boolean isOpen() {
        return open;
    }

    void approve(Shown shown) {
        if (shown.newer().isPresent()) {
            askAboutNewer(shown);
        } else {
            send(shown, false);
        }
    }

    /** A key is pressed by accident more easily than a button. */
    void confirmApproval(Dossier dossier) {
        if (open || !dossier.ruling().mayApprove()) {
            return;
        }
        Shown shown = dossier.shown();
        if (shown.newer().isPresent()) {
            askAboutNewer(shown);
            return;
        }
        String release = shown.release().number().toString();
        ask(
                "Approve " + shown.function() + " " + release + "?",
                "It goes to production at once.",
                "Approve " + release,
                () -> send(shown, false));
    }

    /** One question for all that are chosen. */
    void confirmRound(List<Shown> chosen, Runnable then) {
        if (open || chosen.isEmpty()) {
            return;
        }
        String all = chosen.stream()
                .map(shown -> shown.function() + " " + shown.release().number())
                .collect(Collectors.joining(", "));
        ask(
                "Approve " + releases(chosen.size()) + "?",
                "To production at once: " + all + ".",
                "Approve " + releases(chosen.size()),
                then);
    }

    static String releases(int count) {
        return count == 1 ? "1 release" : count + " releases";
    }

    void askReason(Dossier dossier) {
        if (!open && dossier.ruling().mayReject()) {
            Shown shown = dossier.shown();
            show(ReasonDialog.toReject(shown, reason -> tell(shown, promotions.reject(shown, reason))));
        }
    }

    /** The person has been told of a newer revision on the page; the reason they give covers it. */
    void askToBreakGlass(Dossier dossier) {
        if (open || !dossier.ruling().mayBreakGlass()) {
            return;
        }
        Shown shown = dossier.shown();
        boolean newerKnown = shown.newer().isPresent();
        dossier.ruling()
                .rights()
                .freeze()
                .ifPresent(freeze -> show(ReasonDialog.toBreakGlass(
                        shown, freeze, reason -> tell(shown, promotions.breakGlass(shown, newerKnown, reason)))));
    }

    void showKeys() {
        if (!open) {
            show(new KeysDialog());
        }
    }

    private void askAboutNewer(Shown shown) {
        String release = shown.release().number().toString();
        String newer = shown.newer().map(commit -> commit.abbreviated()).orElse("");
        ask(
                "A newer revision waits",
                "Revision " + newer + " was committed after " + release + ". Approving now still releases " + release
                        + "; the newer one follows in a run of its own.",
                "Approve " + release + " all the same",
                () -> send(shown, true));
    }

    private void send(Shown shown, boolean newerAcknowledged) {
        if (answered.filter(shown::equals).isPresent()) {
            // The second half of a double click: the page has not been redrawn yet.
            return;
        }
        tell(shown, promotions.approve(shown, newerAcknowledged));
    }

    private void tell(Shown shown, PromotionOutcome outcome) {
        if (Outcomes.isGood(outcome)) {
            answered = Optional.of(shown);
        }
        told.accept(Outcomes.words(shown.function().value(), outcome), Outcomes.isGood(outcome));
    }

    private void ask(String title, String text, String yes, Runnable then) {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(title);
        dialog.setText(text);
        dialog.setConfirmText(yes);
        dialog.setCancelable(true);
        dialog.setCancelText("Keep waiting");
        dialog.addConfirmListener(confirmed -> then.run());
        dialog.addOpenedChangeListener(event -> open = event.isOpened());
        dialog.open();
    }

    private void show(Dialog dialog) {
        dialog.addOpenedChangeListener(event -> open = event.isOpened());
        dialog.open();
    }
}
