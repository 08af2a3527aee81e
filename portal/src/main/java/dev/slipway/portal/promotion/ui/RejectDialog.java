package dev.slipway.portal.promotion.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.slipway.portal.promotion.Promotions;
import dev.slipway.portal.promotion.Shown;
import java.util.function.Consumer;

/** Asks for the reason that every rejection has. */
class RejectDialog extends Dialog {
    private final TextArea reason = new TextArea("What has to change?");

    RejectDialog(Shown shown, Consumer<String> rejected) {
        setHeaderTitle("Reject " + shown.function() + " " + shown.release().number());
        setWidth("480px");
        reason.setWidthFull();
        reason.setRequiredIndicatorVisible(true);
        reason.setMaxLength(Promotions.LONGEST_REASON);
        reason.setValueChangeMode(ValueChangeMode.EAGER);
        reason.setHelperText(
                "Its authors read this, and the audit keeps it. At most " + Promotions.LONGEST_REASON + " characters.");
        add(reason);
        Button cancel = new Button("Keep waiting", click -> close());
        Button reject = new Button("Reject " + shown.release().number(), click -> {
            if (reason.getValue().isBlank()) {
                reason.setErrorMessage("Say what has to change.");
                reason.setInvalid(true);
                return;
            }
            close();
            rejected.accept(reason.getValue());
        });
        reject.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_ERROR);
        getFooter().add(cancel, reject);
        addOpenedChangeListener(event -> {
            if (event.isOpened()) {
                reason.focus();
            }
        });
    }
}
