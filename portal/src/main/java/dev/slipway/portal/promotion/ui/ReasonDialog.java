package dev.slipway.portal.promotion.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.slipway.manifest.FunctionName;
import dev.slipway.portal.promotion.Freeze;
import dev.slipway.portal.promotion.Intervention;
import dev.slipway.portal.promotion.Promotions;
import dev.slipway.portal.promotion.RollBack;
import dev.slipway.portal.promotion.Shown;
import java.util.function.Consumer;

/** Asks for the reason that a decision has which is not plain approval. */
class ReasonDialog extends Dialog {

    /**
     * What is asked.
     *
     * @param title what the dialog is called
     * @param question what the reason answers
     * @param readers who reads the reason, in a sentence
     * @param missing what is said where the reason is empty
     * @param confirm verb and object of the button
     */
    record Question(String title, String question, String readers, String missing, String confirm) {}

    private static final String KEEP_WAITING = "Keep waiting";
    private static final String AS_IT_IS = "Leave it as it is";

    private ReasonDialog(Question asked, int longest, String no, Consumer<String> given) {
        setHeaderTitle(asked.title());
        setWidth("480px");
        TextArea reason = new TextArea(asked.question());
        reason.setWidthFull();
        reason.setRequiredIndicatorVisible(true);
        reason.setMaxLength(longest);
        reason.setValueChangeMode(ValueChangeMode.EAGER);
        reason.setHelperText(asked.readers() + " At most " + longest + " characters.");
        add(reason);
        Button cancel = new Button(no, click -> close());
        Button confirm = new Button(asked.confirm(), click -> {
            if (reason.getValue().isBlank()) {
                reason.setErrorMessage(asked.missing());
                reason.setInvalid(true);
                return;
            }
            close();
            given.accept(reason.getValue());
        });
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_ERROR);
        getFooter().add(cancel, confirm);
        addOpenedChangeListener(event -> {
            if (event.isOpened()) {
                reason.focus();
            }
        });
    }

    static ReasonDialog toReject(Shown shown, Consumer<String> rejected) {
        Question asked = new Question(
                "Reject " + shown.function() + " " + shown.release().number(),
                "What has to change?",
                "Its authors read this, and the audit keeps it.",
                "Say what has to change.",
                "Reject " + shown.release().number());
        return new ReasonDialog(asked, Promotions.LONGEST_REASON, KEEP_WAITING, rejected);
    }

    static ReasonDialog toBreakGlass(Shown shown, Freeze freeze, Consumer<String> broken) {
        Question asked = new Question(
                "Release " + shown.function() + " " + shown.release().number() + " in spite of the freeze \""
                        + freeze.name() + "\"",
                "Why can it not wait?",
                "Everybody who owns the function is told, and the audit keeps it.",
                "Say why it cannot wait.",
                "Break the glass for " + shown.release().number());
        return new ReasonDialog(asked, Promotions.LONGEST_REASON, KEEP_WAITING, broken);
    }

    static ReasonDialog toRollBack(FunctionName function, RollBack.Possible way, Consumer<String> given) {
        String from = way.from().number().toString();
        String to = way.to().number().toString();
        Question asked = new Question(
                "Roll " + function + " back from " + from + " to " + to,
                "What is wrong with " + from + "?",
                "Its authors read this, and the audit keeps it.",
                "Say what is wrong with " + from + ".",
                "Roll back to " + to);
        return new ReasonDialog(asked, Intervention.LONGEST_REASON, AS_IT_IS, given);
    }

    static ReasonDialog toClose(FunctionName function, String stage, Consumer<String> given) {
        Question asked = new Question(
                "Close the way into " + stage + " of " + function,
                "Why may nothing enter it?",
                "It stands beside the stage until the way is opened, and the audit keeps it.",
                "Say why nothing may enter it.",
                "Close the way into " + stage);
        return new ReasonDialog(asked, Intervention.LONGEST_REASON, AS_IT_IS, given);
    }
}
