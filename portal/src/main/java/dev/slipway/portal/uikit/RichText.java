package dev.slipway.portal.uikit;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.Div;

/** Text with headings, tables and code, whose code is coloured by the {@code language-…} class of each piece. */
@JavaScript(CodeScripts.HIGHLIGHT)
@JavaScript(CodeScripts.PROTOBUF)
@JavaScript(CodeScripts.CODE)
public final class RichText extends Div {

    /** Shows HTML as it is: the caller has sanitised it. */
    public RichText(String sanitisedHtml) {
        addClassName("rich-text");
        getElement().setProperty("innerHTML", sanitisedHtml);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        PageScripts.call(getElement(), "codeWithin");
    }
}
