package dev.slipway.portal.sourcecontrol;

/** Port: what follows from a move of the catalog's main branch. */
public interface CatalogFollower {

    /**
     * The main branch moved. A failure rolls the announcement back, and it is made again a few times; after that the move
     * is told to each follower by itself, so that none keeps it from the others.
     */
    void on(CatalogChanged change);
}
