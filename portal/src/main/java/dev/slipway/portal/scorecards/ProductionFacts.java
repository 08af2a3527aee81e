package dev.slipway.portal.scorecards;

import dev.slipway.manifest.deployed.FunctionStack;
import dev.slipway.manifest.permissions.Statement;
import java.util.List;
import java.util.Optional;

/**
 * What delivery knows of what production runs.
 *
 * @param release the release, such as {@code v3}; nothing where none runs, or where nobody looked
 * @param zipBytes size of its zip, if the pipeline measured it
 * @param setup how it is set up there
 */
public record ProductionFacts(Optional<String> release, Optional<Long> zipBytes, Setup setup) {

    /** Nothing, for this reason. */
    public static ProductionFacts none(String why) {
        return new ProductionFacts(Optional.empty(), Optional.empty(), new Setup.NotKnown(why));
    }

    /** How a release is set up. */
    public sealed interface Setup {

        /**
         * As the template says that was deployed.
         *
         * @param stack its function, alarms and queues
         * @param rights what its role allows
         */
        record Known(FunctionStack stack, List<Statement> rights) implements Setup {

            /** Copies the rights. */
            public Known {
                rights = List.copyOf(rights);
            }
        }

        /**
         * Nobody can say.
         *
         * @param why a sentence
         */
        record NotKnown(String why) implements Setup {}
    }
}
