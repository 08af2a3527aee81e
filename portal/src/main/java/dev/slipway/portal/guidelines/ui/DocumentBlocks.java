package dev.slipway.portal.guidelines.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import dev.slipway.portal.guidelines.Block;
import dev.slipway.portal.guidelines.DocumentPage;
import dev.slipway.portal.shared.Isolated;
import dev.slipway.portal.uikit.Reference;
import dev.slipway.portal.uikit.RichText;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What stands in a document, as components in the order of reading. */
final class DocumentBlocks {
    private static final Logger LOG = LoggerFactory.getLogger(DocumentBlocks.class);

    private DocumentBlocks() {}

    static Stream<Component> of(DocumentPage page) {
        return page.blocks().stream().map(DocumentBlocks::component);
    }

    private static Component component(Block block) {
        return Isolated.call(() -> drawn(block), e -> {
            String reference = Reference.next();
            LOG.warn("A part of a document cannot be shown; the page shows reference {}", reference, e);
            return broken("This part of the document cannot be shown. Reference " + reference + ".");
        });
    }

    private static Component drawn(Block block) {
        return switch (block) {
            case Block.Prose prose -> new RichText(prose.html());
            case Block.Drawing drawing -> new DocumentChart(drawing.chart());
            case Block.Diagram diagram -> new Diagram(diagram.source());
            case Block.Explorer explorer -> new MemoryExplorer(explorer.curves());
            case Block.Broken broken -> broken(broken.message());
        };
    }

    private static Component broken(String message) {
        Div box = new Div(message);
        box.addClassNames("notice", "notice-bad");
        return box;
    }
}
