package dev.slipway.portal.uikit;

/** Port: something that functions run in and that this portal works with; each module that has one declares a bean. */
public interface Surroundings {

    /** What it is called in the bar above every page. */
    String name();
}
