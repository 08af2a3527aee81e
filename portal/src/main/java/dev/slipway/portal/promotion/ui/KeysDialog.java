package dev.slipway.portal.promotion.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.DescriptionList;

/** The page's keys. */
class KeysDialog extends Dialog {

    KeysDialog() {
        setHeaderTitle("Keys of this page");
        DescriptionList keys = new DescriptionList();
        keys.addClassName("keys");
        add(keys, "j", "next release");
        add(keys, "k", "previous release");
        add(keys, "a", "approve, after one question");
        add(keys, "r", "reject, with a reason");
        add(keys, "x", "choose this release, whose evidence is open");
        add(keys, "c", "approve all that are chosen, after one question");
        add(keys, "?", "these keys");
        add(keys);
        getFooter().add(new Button("Close", click -> close()));
    }

    private static void add(DescriptionList keys, String key, String meaning) {
        DescriptionList.Term term = new DescriptionList.Term();
        term.add(Kbd.of(key));
        keys.add(term, new DescriptionList.Description(meaning));
    }
}
