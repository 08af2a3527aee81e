package dev.slipway.portal.telemetry.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.slipway.portal.telemetry.LevelChange;
import dev.slipway.portal.telemetry.LevelChanges;
import java.util.function.Consumer;

/** Asks why nothing has to be done about a regression. */
class AcknowledgeDialog extends Dialog {

    AcknowledgeDialog(LevelChange change, Consumer<String> given) {
        setHeaderTitle("Acknowledge the " + change.shift().metric().label() + " regression of "
                + change.place().function());
        setWidth("480px");
        TextArea reason = new TextArea("Why does nothing have to be done?");
        reason.setWidthFull();
        reason.setRequiredIndicatorVisible(true);
        reason.setMaxLength(LevelChanges.LONGEST_REASON);
        reason.setValueChangeMode(ValueChangeMode.EAGER);
        reason.setHelperText("It leaves Home, and the audit keeps the reason.");
        add(reason);
        Button confirm = new Button("Acknowledge the regression", click -> {
            if (reason.getValue().isBlank()) {
                reason.setErrorMessage("Say why, so that others need not ask.");
                reason.setInvalid(true);
                return;
            }
            close();
            given.accept(reason.getValue());
        });
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button("Leave it open", click -> close()), confirm);
        addOpenedChangeListener(event -> {
            if (event.isOpened()) {
                reason.focus();
            }
        });
    }
}
