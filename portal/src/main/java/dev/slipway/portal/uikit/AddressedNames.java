package dev.slipway.portal.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParameters;
import java.util.Optional;

/**
 * Port: the names in the address of one view, which may be of something that does not exist. The module of each such view
 * declares one, so that the answer has the status 404, and the page is the same everywhere.
 */
public interface AddressedNames {

    /** The view. */
    Class<? extends Component> view();

    /** What is missing at an address of the view, if something is; asked before the view is made, as the reader. */
    Optional<NothingThere> missing(RouteParameters names, QueryParameters query);
}
