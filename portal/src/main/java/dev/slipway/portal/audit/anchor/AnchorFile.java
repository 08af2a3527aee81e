package dev.slipway.portal.audit.anchor;

import dev.slipway.portal.audit.AuditAnchors;
import dev.slipway.portal.audit.ChainAnchor;
import dev.slipway.portal.audit.DamagedAnchorsException;
import dev.slipway.portal.shared.DataFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Anchors as lines of a file in the data folder: number, hash and time. Whoever may write the database alone cannot change
 * it; copy it elsewhere to be safe from who may write the disk as well.
 */
@Component
class AnchorFile implements AuditAnchors {
    private static final Pattern LINE = Pattern.compile("([0-9]{1,18}) ([0-9a-f]{64}) (\\S+)");

    private final Path file;

    @Autowired
    AnchorFile(DataFolder data) {
        this(data.of("audit").resolve("anchors.txt"));
    }

    AnchorFile(Path file) {
        this.file = file;
    }

    @Override
    public synchronized void keep(ChainAnchor anchor) {
        String line = anchor.number() + " " + anchor.hash() + " " + anchor.at() + "\n";
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
            channel.write(ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8)));
            channel.force(true);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The audit's end cannot be noted in " + file + ": check the disk and the folder's rights.", e);
        }
    }

    @Override
    public synchronized List<ChainAnchor> all() {
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            List<ChainAnchor> anchors = new ArrayList<>();
            for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                anchors.add(anchor(line, anchors.size() + 1));
            }
            return anchors;
        } catch (IOException e) {
            throw new DamagedAnchorsException(
                    "The anchors in " + file.getFileName() + " cannot be read: compare the file with a backup.");
        }
    }

    private ChainAnchor anchor(String line, int number) {
        Matcher fields = LINE.matcher(line);
        try {
            if (fields.matches()) {
                return new ChainAnchor(
                        Long.parseLong(fields.group(1)), fields.group(2), Instant.parse(fields.group(3)));
            }
        } catch (DateTimeParseException noTime) {
            // Said below, with the line's number.
        }
        throw new DamagedAnchorsException(
                "Line " + number + " of " + file.getFileName() + " is no anchor: compare the file with a backup.");
    }
}
