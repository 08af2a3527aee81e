package dev.slipway.portal.guidelines.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import dev.slipway.portal.catalog.CatalogEntry;
import dev.slipway.portal.catalog.OverviewPart;
import dev.slipway.portal.guidelines.CatalogDocuments;
import dev.slipway.portal.uikit.AsyncLoader;

/** The README, last on a function's overview. */
@org.springframework.stereotype.Component
class ReadmePart implements OverviewPart {
    private final CatalogDocuments documents;
    private final AsyncLoader loader;

    ReadmePart(CatalogDocuments documents, AsyncLoader loader) {
        this.documents = documents;
        this.loader = loader;
    }

    @Override
    public Component content(CatalogEntry.Readable function) {
        ReadmeCard card = new ReadmeCard();
        loader.load(UI.getCurrent(), () -> documents.readme(function.folder()), card::show);
        return card;
    }
}
