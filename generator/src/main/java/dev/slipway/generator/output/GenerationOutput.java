package dev.slipway.generator.output;

import dev.slipway.generator.upgrade.FileTree;
import java.io.IOException;

/**
 * A place that takes the files of a generation run; the run is the same for all of them, so that what is shown is what is
 * written, packed and committed.
 *
 * @param <R> what there is to say about it afterwards
 */
@FunctionalInterface
public interface GenerationOutput<R> {

    /**
     * Takes all files, or none of them.
     *
     * @throws OutputRefusedException if the place cannot take them as they are; nothing was changed
     */
    R take(FileTree generated) throws IOException;
}
