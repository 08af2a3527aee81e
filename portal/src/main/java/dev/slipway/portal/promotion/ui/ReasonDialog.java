package dev.slipway.portal.promotion.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.slipway.portal.promotion.Freeze;
import dev.slipway.portal.promotion.Promotions;
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

    private ReasonDialog(Question asked, Consumer<String> given) {
        setHeaderTitle(asked.title());
        setWidth("480px");
        TextArea reason = new TextArea(asked.question());
        reason.setWidthFull();
        reason.setRequiredIndicatorVisible(true);
        reason.setMaxLength(Promotions.LONGEST_REASON);
        reason.setValueChangeMode(ValueChangeMode.EAGER);
        reason.setHelperText(asked.readers() + " At most " + Promotions.LONGEST_REASON + " characters.");
        add(reason);
        Button cancel = new Button("Keep waiting", click -> close());
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
        return new ReasonDialog(asked, rejected);
    }

    static ReasonDialog toBreakGlass(Shown shown, Freeze freeze, Consumer<String> broken) {
        Question asked = new Question(
                "Release " + shown.function() + " " + shown.release().number() + " in spite of the freeze \""
                        + freeze.name() + "\"",
                "Why can it not wait?",
                "Everybody who owns the function is told, and the audit keeps it.",
                "Say why it cannot wait.",
                "Break the glass for " + shown.release().number());
        return new ReasonDialog(asked, broken);
    }
}
