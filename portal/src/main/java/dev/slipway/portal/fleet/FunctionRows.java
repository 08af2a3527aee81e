package dev.slipway.portal.fleet;

import java.util.List;

/** Source of the rows; computed anew at each call. */
interface FunctionRows {

    List<FunctionRow> all();
}
