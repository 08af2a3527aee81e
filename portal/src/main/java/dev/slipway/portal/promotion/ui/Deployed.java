package dev.slipway.portal.promotion.ui;

import dev.slipway.portal.promotion.Deployments;
import dev.slipway.portal.promotion.Interventions;

/** What the tab shows of a function, and what the reader could do. */
record Deployed(Deployments.Overview overview, Interventions.Offer offer) {}
