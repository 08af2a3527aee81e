package dev.slipway.portal.localcloud.pipeline;

import dev.slipway.portal.localcloud.MissingValue;
import java.util.List;
import java.util.stream.Collectors;

/** Says which parameters and secrets a function lacks, and where to enter them. */
final class MissingValues {

    private MissingValues() {}

    static String sentence(List<MissingValue> values) {
        return values.stream().map(MissingValue::sentence).collect(Collectors.joining(" ")) + " Then retry the stage.";
    }
}
