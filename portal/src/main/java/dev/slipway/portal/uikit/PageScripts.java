package dev.slipway.portal.uikit;

import com.vaadin.flow.dom.Element;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** Calls to the page's own scripts, which wait until these have arrived: Flow may run a call before it loaded them. */
public final class PageScripts {
    private static final String CALL = """
            const element = this, name = $0, values = JSON.parse($1);
            (function run() {
              const target = window.slipway && window.slipway[name];
              if (target) target(element, ...values);
              else if (element.isConnected) setTimeout(run, 20);
            })()""";

    private PageScripts() {}

    /** Calls {@code window.slipway.<function>} with the element and these values, which must be writable as JSON. */
    public static void call(Element element, String function, Object... values) {
        element.executeJs(CALL, function, JsonMapper.shared().writeValueAsString(List.of(values)));
    }
}
