/** The fleet page's rows: kept in a table, fed by events, ranked by the database. */
@NullMarked
package dev.slipway.portal.fleet.ranking;

import org.jspecify.annotations.NullMarked;
