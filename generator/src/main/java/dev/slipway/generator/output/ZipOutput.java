package dev.slipway.generator.output;

import dev.slipway.generator.upgrade.FileContent;
import dev.slipway.generator.upgrade.FileTree;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Packs files into a zip: the same files always give the same bytes.
 *
 * @param target where the zip goes; left open
 */
public record ZipOutput(OutputStream target) implements GenerationOutput<Integer> {

    /** The earliest time that a zip can say: no clock has a part in it. */
    private static final LocalDateTime EPOCH = LocalDateTime.of(1980, 1, 1, 0, 0);

    /** Writes the zip and gives the number of files in it. */
    @Override
    public Integer take(FileTree generated) throws IOException {
        var zip = new ZipOutputStream(target);
        for (Map.Entry<String, FileContent> file : generated.files().entrySet()) {
            var entry = new ZipEntry(file.getKey());
            entry.setTimeLocal(EPOCH);
            zip.putNextEntry(entry);
            zip.write(file.getValue().bytes());
            zip.closeEntry();
        }
        zip.finish();
        return generated.files().size();
    }
}
