package dev.slipway.portal.localcloud.workbench;

import dev.slipway.portal.localcloud.MissingValue;

/** Whether a parameter or secret has a value on this machine; never the value. */
public record LocalValueState(MissingValue.Kind kind, String name, boolean set) {}
