package dev.slipway.portal.scorecards.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.slipway.portal.scorecards.CheckResult;
import dev.slipway.portal.scorecards.Exemptions;
import dev.slipway.portal.scorecards.Exemptions.Wish;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

/** Asks an owner why a function need not pass a check, and until when. */
class ExemptDialog extends Dialog {
    private static final int MONTHS = 3;

    private final TextArea reason = new TextArea("Why need it not be met?");
    private final DatePicker until = new DatePicker("Last day");

    ExemptDialog(String function, CheckResult result, List<LocalDate> days, Consumer<Wish> wished) {
        setHeaderTitle("Exempt " + function + " from “" + result.title() + "”");
        setWidth("480px");
        reason.setWidthFull();
        reason.setRequiredIndicatorVisible(true);
        reason.setMaxLength(Exemptions.LONGEST_REASON);
        reason.setValueChangeMode(ValueChangeMode.EAGER);
        reason.setHelperText("It stands in scorecards.yaml and beside the check.");
        until.setWidthFull();
        until.setMin(days.getFirst());
        until.setMax(days.getLast());
        until.setValue(days.getFirst().plusMonths(MONTHS));
        until.setRequiredIndicatorVisible(true);
        until.setHelperText("After it the check counts again as it then stands; at most a year from now.");
        until.setI18n(new DatePicker.DatePickerI18n().setDateFormat("yyyy-MM-dd"));
        Paragraph fact = new Paragraph(VerdictBadge.words(result.verdict()));
        fact.addClassName("muted");
        add(fact, reason, until);
        Button confirm = new Button("Exempt it as a Git change", click -> {
            if (isSound()) {
                close();
                wished.accept(new Wish(result.check(), reason.getValue(), until.getValue()));
            }
        });
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button("Leave it as it is", click -> close()), confirm);
        addOpenedChangeListener(event -> {
            if (event.isOpened()) {
                reason.focus();
            }
        });
    }

    /** Whether a result can be exempted from at all. */
    static boolean fits(CheckResult result) {
        return !result.verdict().counts();
    }

    private boolean isSound() {
        boolean given = !reason.getValue().isBlank();
        reason.setErrorMessage("Say why it need not be met.");
        reason.setInvalid(!given);
        boolean day = until.getValue() != null && !until.isInvalid();
        if (!day) {
            until.setErrorMessage("Choose a day from today to a year from now.");
            until.setInvalid(true);
        }
        return given && day;
    }
}
